// weights[to][from]: a row for each unit that receives.
const inputs = [0.5, 0.8];
const target = [1];
const rate = 0.5;
let hiddenWeights = [
  [0.2, 0.3],
  [0.4, 0.1],
];
let hiddenBiases = [0.1, 0.1];
let outputWeights = [[0.5, 0.6]];
let outputBias = [0.2];

function layer(weights, biases, signals) {
  return weights.map((row, to) => {
    const sum = row.reduce((total, weight, from) => total + weight * signals[from], biases[to]);
    return 1 / (1 + Math.exp(-sum));
  });
}

function forward() {
  const hiddenOutputs = layer(hiddenWeights, hiddenBiases, inputs);
  return { hiddenOutputs, prediction: layer(outputWeights, outputBias, hiddenOutputs) };
}

function loss(prediction) {
  return 0.5 * prediction.reduce((total, answer, i) => total + (answer - target[i]) ** 2, 0);
}

/** A row for each delta, a column for each signal. */
function outer(deltas, signals) {
  return deltas.map((delta) => signals.map((signal) => delta * signal));
}

function stepped(values, gradients) {
  return values.map((value, i) => value - rate * gradients[i]);
}

function show(label, values) {
  console.log(
    `${label} = ${values
      .flat()
      .map((value) => value.toFixed(6))
      .join(' ')}`,
  );
}

const { hiddenOutputs, prediction } = forward();
show('loss', [loss(prediction)]);

const outputDelta = prediction.map((answer, i) => (answer - target[i]) * answer * (1 - answer));
show('output delta', outputDelta);
const outputWeightGradients = outer(outputDelta, hiddenOutputs);
show('output weight gradients', outputWeightGradients);

const hiddenDeltas = hiddenOutputs.map((output, from) => {
  const back = outputDelta.reduce((total, delta, to) => total + outputWeights[to][from] * delta, 0);
  return back * output * (1 - output);
});
show('hidden deltas', hiddenDeltas);
const hiddenWeightGradients = outer(hiddenDeltas, inputs);
show('hidden weight gradients', hiddenWeightGradients);

// All at once, now that every gradient is known. A bias has its unit's delta.
hiddenWeights = hiddenWeights.map((row, to) => stepped(row, hiddenWeightGradients[to]));
hiddenBiases = stepped(hiddenBiases, hiddenDeltas);
outputWeights = outputWeights.map((row, to) => stepped(row, outputWeightGradients[to]));
outputBias = stepped(outputBias, outputDelta);
show('new hidden weights', hiddenWeights);
show('new hidden biases', hiddenBiases);
show('new output weights', outputWeights);
show('new output bias', outputBias);

show('new loss', [loss(forward().prediction)]);
