import numpy as np

HIDDEN, RATE, BATCH, EPOCHS = 3, 2.0, 2, 2000
patterns = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
targets = np.array([[0.0], [1.0], [1.0], [0.0]])  # one of two, and not both

state = 1  # of the generator, 32 bits


def uniform():
    """The next number from 0 up to 1: a linear congruential generator."""
    global state
    state = (1664525 * state + 1013904223) % 2**32
    return state / 2**32


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def show(label, values):
    print(label, "=", *(f"{value:.6f}" for value in np.ravel(values)))


# weights[to][from], between -1 and 1, drawn row by row; biases of zero.
hidden_weights = np.array([[2 * uniform() - 1 for _ in range(2)] for _ in range(HIDDEN)])
hidden_biases = np.zeros(HIDDEN)
output_weights = np.array([[2 * uniform() - 1 for _ in range(HIDDEN)]])
output_bias = np.zeros(1)


def forward(inputs):
    hidden_outputs = sigmoid(hidden_weights @ inputs + hidden_biases)
    return hidden_outputs, sigmoid(output_weights @ hidden_outputs + output_bias)


def total_loss():
    return sum(0.5 * np.sum((forward(x)[1] - t) ** 2) for x, t in zip(patterns, targets))


def learn_from(batch):
    """One update: the gradients of a batch, averaged, then all weights at once."""
    global hidden_weights, hidden_biases, output_weights, output_bias
    gradients = [np.zeros_like(p) for p in (hidden_weights, hidden_biases, output_weights, output_bias)]
    for pattern in batch:
        inputs, target = patterns[pattern], targets[pattern]
        hidden_outputs, prediction = forward(inputs)
        output_delta = (prediction - target) * prediction * (1 - prediction)
        hidden_deltas = (output_weights.T @ output_delta) * hidden_outputs * (1 - hidden_outputs)
        gradients[0] += np.outer(hidden_deltas, inputs)
        gradients[1] += hidden_deltas
        gradients[2] += np.outer(output_delta, hidden_outputs)
        gradients[3] += output_delta
    step = RATE / len(batch)
    hidden_weights -= step * gradients[0]
    hidden_biases -= step * gradients[1]
    output_weights -= step * gradients[2]
    output_bias -= step * gradients[3]


show("loss before", total_loss())
order = list(range(len(patterns)))
for epoch in range(1, EPOCHS + 1):
    for last in range(len(order) - 1, 0, -1):  # shuffle, as Fisher and Yates do
        other = int(uniform() * (last + 1))
        order[last], order[other] = order[other], order[last]
    for start in range(0, len(order), BATCH):
        learn_from(order[start : start + BATCH])
    if epoch % 500 == 0:
        show(f"loss after {epoch} epochs", total_loss())
show("predictions", [forward(inputs)[1] for inputs in patterns])
