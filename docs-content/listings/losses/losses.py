import numpy as np

SMALLEST = 1e-300  # keeps the logarithm off zero


def half_squared_error(prediction, target):
    return 0.5 * (prediction - target) ** 2


def softmax(scores):
    powers = np.exp(scores - scores.max())  # the largest power is 1: nothing overflows
    return powers / powers.sum()


def cross_entropy(shares, targets):
    return -np.sum(targets * np.log(np.maximum(shares, SMALLEST)))


def show(label, values):
    print(label, "=", *(f"{value:.6f}" for value in np.ravel(values)))


show("half squared error", half_squared_error(0.702755, 1))

scores = np.array([2, 1, 0.5])
targets = np.array([1, 0, 0])
shares = softmax(scores)
show("shares", shares)
show("cross-entropy", cross_entropy(shares, targets))
show("delta", shares - targets)  # the slope of the loss by each score

show("shares of raised scores", softmax(scores + 1000))
