/** The bad files of this folder, one a kind of badness, and the whole message that follows the name of each. */
export const messages: Readonly<Record<string, string>> = {
  'activation-is-null':
    'network.layers[0].activation: expected the name of an activation: sigmoid, tanh, relu, leaky-relu, gelu, silu, linear or softmax; found null',
  'bias-is-a-number':
    'network.layers[1].bias: expected a list of one number for each unit, or null for a layer without biases; found 0.2',
  'bias-length': 'network.layers[1].bias: expected 1 number, one for each unit; found 2',
  'bias-with-null': 'network.layers[1].bias[0]: expected a finite number, found null',
  'binary-cross-entropy-of-softmax':
    'network.loss: expected a loss for softmax outputs: half-squared, squared, mean-squared or cross-entropy; found binary-cross-entropy (it needs sigmoid outputs)',
  'binary-cross-entropy-of-tanh':
    'network.loss: expected a loss for tanh outputs: half-squared, squared or mean-squared; found binary-cross-entropy (it needs sigmoid outputs)',
  'broken-string':
    'line 7, column 19: expected a double quote at the end of the string on the same line, found a line break',
  comment: 'line 10, column 3: expected a field name in double quotes after the comma, found "/"',
  'cross-entropy-of-sigmoid':
    'network.loss: expected a loss for sigmoid outputs: half-squared, squared, mean-squared or binary-cross-entropy; found cross-entropy (it needs softmax outputs)',
  'duplicate-field': 'line 11, column 3: expected each field once, found a second "input"',
  'empty-file':
    'line 1, column 1: expected an example in braces, or a list of examples; found the end of the file',
  'empty-input': 'input: expected at least one number, found an empty list',
  'empty-list': 'the file as a whole: expected at least one example, found an empty list',
  'empty-object':
    'network: expected a network: its layers and its loss, found nothing (the field is missing)',
  'empty-target': 'target: expected at least one number, found an empty list',
  'first-layer-from-itself':
    'network.layers[0].from[0]: expected 0 (the input), the only thing below layer 1; found 1',
  'from-a-later-layer':
    'network.layers[1].from[0]: expected a whole number from 0 (the input) to 1, since layer 2 is fed by what is below it; found 5',
  'from-a-number':
    'network.layers[1].from: expected a list of layer numbers (0 is the input), or no such field for the layer just below; found 1',
  'from-empty':
    'network.layers[1].from: expected at least one layer number (0 is the input), found an empty list',
  'from-half':
    'network.layers[1].from[0]: expected a whole number from 0 (the input) to 1, since layer 2 is fed by what is below it; found 0.5',
  'from-itself':
    'network.layers[1].from[0]: expected a whole number from 0 (the input) to 1, since layer 2 is fed by what is below it; found 2',
  'from-negative':
    'network.layers[1].from[0]: expected a whole number from 0 (the input) to 1, since layer 2 is fed by what is below it; found -1',
  'from-twice': 'network.layers[1].from[1]: expected each source once, found 1 a second time',
  'function-ambiguous-quotient':
    'definitions.u: character 12: expected * or parentheses after a division: a/2b can be read two ways, found "x"',
  'function-definition-is-a-number':
    'definitions.y: expected an expression in double quotes, such as "3x + 1"; found 9',
  'function-empty-definition':
    'definitions.u: character 1: expected a number, a name of one letter, ( or one of the functions sin, cos, exp, ln, sigmoid, tanh, relu; found the end of the expression',
  'function-half-exponent':
    'definitions.y: character 3: expected a whole exponent of at most 99, found "0.5"',
  'function-itself':
    'definitions.y: expected no other names than x, w1 and u, which stand before it; found y',
  'function-later-name':
    'definitions.u: expected no other names than x and w1, which stand before it; found y',
  'function-learning-rate-zero': 'learningRate: expected a learning rate above 0, found 0',
  'function-letters-together':
    'definitions.u: character 1: expected a number, a name of one letter, ( or one of the functions sin, cos, exp, ln, sigmoid, tanh, relu; found "xw" (a product is written x w)',
  'function-long-name':
    'variables.weight: expected a name of one letter, with digits after it where needed; found "weight"',
  'function-malformed':
    'definitions.u: character 6: expected a number, a name of one letter, ( or one of the functions sin, cos, exp, ln, sigmoid, tanh, relu; found "*"',
  'function-missing-definitions':
    'definitions: expected expressions by name, such as { "y": "3x + 1" }; found nothing (the field is missing)',
  'function-nan-variable': 'variables.w1: expected a finite number, found NaN',
  'function-no-definitions': 'definitions: expected at least one definition, found an empty object',
  'function-no-variables': 'variables: expected at least one variable, found an empty object',
  'function-over-nothing':
    'definitions.u: character 3: expected a number other than 0 under the slash, found "0"',
  'function-shadowed-variable': 'definitions.x: expected a name that no variable has, found a second x',
  'function-stray-character':
    'definitions.u: character 2: expected a number, a name or one of + - * / ^ ( ); found "×"',
  'function-two-exponents':
    'definitions.y: character 4: expected parentheses: a^2^3 can be read two ways, found "^"',
  'function-unclosed':
    'definitions.u: character 8: expected one of + - * / ^, a factor or ); found the end of the expression',
  'function-unknown-function':
    'definitions.u: character 1: expected a number, a name of one letter, ( or one of the functions sin, cos, exp, ln, sigmoid, tanh, relu; found "sqrt"',
  'function-unknown-name':
    'definitions.y: expected no other names than x, w1 and u, which stand before it; found z',
  'function-variables-are-a-list': 'variables: expected an object of variables in braces, found a list of 2',
  'function-with-a-network':
    'network: expected one of the fields of a function example: variables, definitions, learningRate, kind, id, title, source, expected; found an unknown field',
  'function-without-kind':
    'kind: expected "function", since there are definitions and no network; found nothing (the field is missing)',
  'hidden-softmax':
    'network.layers[0].activation: expected an activation for a hidden layer: sigmoid, tanh, relu, leaky-relu, gelu, silu or linear; found softmax (for the output layer only)',
  'infinite-weight':
    'network.layers[1].weights[0][2]: expected a finite number, or null where there is no connection; found -Infinity',
  'input-is-a-number': 'input: expected a list of one number for each input, found 0.35',
  'input-length': 'network.layers[0].weights[0]: expected 3 numbers, one for each input; found 2',
  'layer-without-units':
    'network.layers[0].weights: expected at least one row of weights: a layer has at least one unit, found an empty list',
  'layers-is-an-object': 'network.layers: expected a list of layers, found an object',
  'leading-zero': 'line 9, column 13: expected a number such as 0.5, -2 or 1e-3; found "01.35"',
  'learning-rate-nan': 'learningRate: expected a finite number above 0, found NaN',
  'learning-rate-negative': 'learningRate: expected a learning rate above 0, found -0.5',
  'learning-rate-string': 'learningRate: expected a finite number above 0, found "1"',
  'learning-rate-zero': 'learningRate: expected a learning rate above 0, found 0',
  'list-fourth-bad': '[3].target: expected at least one number, found an empty list',
  'list-with-a-number': '[1]: expected an example in braces, found 7',
  'missing-bias':
    'network.layers[0].bias: expected a list of one number for each unit, or null for a layer without biases; found nothing (the field is missing)',
  'missing-colon': 'line 10, column 12: expected a colon after the field name "target", found "["',
  'missing-comma':
    'line 11, column 3: expected a comma or the } that closes the { of line 1, column 1; found a double quote',
  'missing-network-loss':
    'network.loss: expected the name of a loss: half-squared, squared, mean-squared, binary-cross-entropy or cross-entropy; found nothing (the field is missing)',
  'missing-target':
    'target: expected a list of one number for each output, found nothing (the field is missing)',
  'nan-input': 'input[0]: expected a finite number, found NaN',
  'network-is-a-list': 'network: expected a network in braces, found a list of 1',
  'no-layers': 'network.layers: expected at least one layer, found an empty list',
  'not-an-example': 'the file as a whole: expected an example in braces, found 3',
  'odd-field-name':
    '["the target"]: expected one of the fields of a network example: network, input, target, learningRate, kind, id, title, source, expected; found an unknown field',
  'only-spaces':
    'line 3, column 1: expected an example in braces, or a list of examples; found the end of the file',
  'overflowing-bias':
    'network.layers[1].bias[0]: expected a finite number, found 1e999 (too large for a double)',
  'plus-sign': 'line 9, column 13: expected a number such as 0.5, -2 or 1e-3; found "+0.35"',
  'ragged-weights': 'network.layers[0].weights[1]: expected 2 numbers, one for each input; found 1',
  'single-quotes': 'line 7, column 5: expected a field name in double quotes after the comma, found "\'"',
  'target-length': 'target: expected 1 number, one for each output of layer 2; found 2',
  'title-is-a-number': 'title: expected a string, found 3',
  'too-deep': 'line 1, column 65: expected at most 64 brackets inside each other, found "["',
  'too-few-weights':
    'network.layers[1].weights[0]: expected 3 numbers, one for each output of layer 1; found 2',
  'too-many-weights': 'network.layers[0].weights[1]: expected 2 numbers, one for each input; found 3',
  'trailing-comma': 'line 9, column 23: expected a value after the comma, found "]"',
  truncated: 'line 5, column 20: expected the value of "weights", found the end of the file',
  'two-examples': 'line 13, column 1: expected the end of the file after the one example or list, found "{"',
  'unknown-activation':
    'network.layers[0].activation: expected the name of an activation: sigmoid, tanh, relu, leaky-relu, gelu, silu, linear or softmax; found "sigmod" (did you mean sigmoid?)',
  'unknown-escape':
    'line 7, column 19: expected one of " \\ / b f n r t or u with four digits after \\, found "-squared"',
  'unknown-field-close':
    'learning_rate: expected one of the fields of a network example: network, input, target, learningRate, kind, id, title, source, expected; found an unknown field (did you mean learningRate?)',
  'unknown-field':
    'momentum: expected one of the fields of a network example: network, input, target, learningRate, kind, id, title, source, expected; found an unknown field',
  'unknown-kind': 'kind: expected the kind of example: network or function, found "run"',
  'unknown-layer-field':
    'network.layers[0].activations: expected one of the fields of a layer: weights, blocks, bias, activation, from; found an unknown field (did you mean activation?)',
  'unknown-loss':
    'network.loss: expected the name of a loss: half-squared, squared, mean-squared, binary-cross-entropy or cross-entropy; found "hinge"',
  'unknown-network-field':
    'network.name: expected one of the fields of a network: layers, loss; found an unknown field',
  'unquoted-word': 'line 7, column 13: expected the value of "loss", found "half-squared"',
  'weight-is-a-string':
    'network.layers[0].weights[1][0]: expected a finite number, or null where there is no connection; found "0.4"',
  'weights-is-a-number':
    'network.layers[1].weights: expected a list of rows of weights, one row for each unit; found 0.3',
  'weights-of-a-skip':
    'network.layers[1].weights[0]: expected 5 numbers, 3 for the outputs of layer 1, then 2 for the inputs; found 3',
  'weights-row-is-a-number':
    'network.layers[1].weights[0]: expected a row of weights in square brackets, found 0.3',
};
