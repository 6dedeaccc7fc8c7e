// weights[to][from]: a row for each unit that receives.
const inputs = [0.5, 0.8];
const hiddenWeights = [
  [0.2, 0.3],
  [0.4, 0.1],
];
const hiddenBiases = [0.1, 0.1];
const outputWeights = [[0.5, 0.6]];
const outputBias = [0.2];

function sigmoid(z) {
  return 1 / (1 + Math.exp(-z));
}

function layer(weights, biases, signals) {
  return weights.map((row, to) =>
    row.reduce((sum, weight, from) => sum + weight * signals[from], biases[to]),
  );
}

function show(label, values) {
  console.log(`${label} = ${values.map((value) => value.toFixed(6)).join(' ')}`);
}

const hiddenSums = layer(hiddenWeights, hiddenBiases, inputs);
show('hidden sums', hiddenSums);
const hiddenOutputs = hiddenSums.map(sigmoid);
show('hidden outputs', hiddenOutputs);
const outputSum = layer(outputWeights, outputBias, hiddenOutputs);
show('output sum', outputSum);
const prediction = outputSum.map(sigmoid);
show('prediction', prediction);
