const SMALLEST = 1e-300; // keeps the logarithm off zero

function halfSquaredError(prediction, target) {
  return 0.5 * (prediction - target) ** 2;
}

function softmax(scores) {
  const largest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - largest)); // the largest power is 1: nothing overflows
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function crossEntropy(shares, targets) {
  return -shares.reduce((total, share, i) => total + targets[i] * Math.log(Math.max(share, SMALLEST)), 0);
}

function show(label, values) {
  console.log(`${label} = ${values.map((value) => value.toFixed(6)).join(' ')}`);
}

show('half squared error', [halfSquaredError(0.702755, 1)]);

const scores = [2, 1, 0.5];
const targets = [1, 0, 0];
const shares = softmax(scores);
show('shares', shares);
show('cross-entropy', [crossEntropy(shares, targets)]);
const delta = shares.map((share, i) => share - targets[i]); // the slope of the loss by each score
show('delta', delta);

show('shares of raised scores', softmax(scores.map((score) => score + 1000)));
