import numpy as np

# weights[to][from]: a row for each unit that receives.
inputs = np.array([0.5, 0.8])
target = np.array([1.0])
rate = 0.5
hidden_weights = np.array([[0.2, 0.3], [0.4, 0.1]])
hidden_biases = np.array([0.1, 0.1])
output_weights = np.array([[0.5, 0.6]])
output_bias = np.array([0.2])


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward():
    hidden_outputs = sigmoid(hidden_weights @ inputs + hidden_biases)
    return hidden_outputs, sigmoid(output_weights @ hidden_outputs + output_bias)


def loss(prediction):
    return 0.5 * np.sum((prediction - target) ** 2)


def show(label, values):
    print(label, "=", *(f"{value:.6f}" for value in np.ravel(values)))


hidden_outputs, prediction = forward()
show("loss", loss(prediction))

output_delta = (prediction - target) * prediction * (1 - prediction)
show("output delta", output_delta)
output_weight_gradients = np.outer(output_delta, hidden_outputs)
show("output weight gradients", output_weight_gradients)

hidden_deltas = (output_weights.T @ output_delta) * hidden_outputs * (1 - hidden_outputs)
show("hidden deltas", hidden_deltas)
hidden_weight_gradients = np.outer(hidden_deltas, inputs)
show("hidden weight gradients", hidden_weight_gradients)

# All at once, now that every gradient is known. A bias has its unit's delta.
hidden_weights -= rate * hidden_weight_gradients
hidden_biases -= rate * hidden_deltas
output_weights -= rate * output_weight_gradients
output_bias -= rate * output_delta
show("new hidden weights", hidden_weights)
show("new hidden biases", hidden_biases)
show("new output weights", output_weights)
show("new output bias", output_bias)

_, prediction = forward()
show("new loss", loss(prediction))
