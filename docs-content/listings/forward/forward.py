import numpy as np

# weights[to][from]: a row for each unit that receives.
inputs = np.array([0.5, 0.8])
hidden_weights = np.array([[0.2, 0.3], [0.4, 0.1]])
hidden_biases = np.array([0.1, 0.1])
output_weights = np.array([[0.5, 0.6]])
output_bias = np.array([0.2])


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def layer(weights, biases, signals):
    return weights @ signals + biases


def show(label, values):
    print(label, "=", *(f"{value:.6f}" for value in np.ravel(values)))


hidden_sums = layer(hidden_weights, hidden_biases, inputs)
show("hidden sums", hidden_sums)
hidden_outputs = sigmoid(hidden_sums)
show("hidden outputs", hidden_outputs)
output_sum = layer(output_weights, output_bias, hidden_outputs)
show("output sum", output_sum)
prediction = sigmoid(output_sum)
show("prediction", prediction)
