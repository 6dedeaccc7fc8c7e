#include <cmath>
#include <cstdint>
#include <cstdio>
#include <numeric>
#include <utility>
#include <vector>

using Vector = std::vector<double>;
using Matrix = std::vector<Vector>;

constexpr int hidden_units = 3, batch_size = 2, epochs = 2000;
constexpr double rate = 2;
const Matrix patterns{{0, 0}, {0, 1}, {1, 0}, {1, 1}};
const Matrix targets{{0}, {1}, {1}, {0}};  // one of two, and not both

// The next number from 0 up to 1: a linear congruential generator.
double uniform() {
    static std::uint32_t state = 1;
    state = 1664525u * state + 1013904223u;
    return state / 4294967296.0;
}

struct Layer {
    Matrix weights;  // weights[to][from]
    Vector biases;

    Layer(std::size_t units, std::size_t senders) : weights(units, Vector(senders)), biases(units) {}

    // Weights between -1 and 1, row by row; biases of zero.
    void draw() {
        for (Vector& row : weights)
            for (double& weight : row) weight = 2 * uniform() - 1;
    }

    Vector run(const Vector& signals) const {
        Vector outputs = biases;
        for (std::size_t to = 0; to < weights.size(); to++) {
            for (std::size_t from = 0; from < signals.size(); from++) outputs[to] += weights[to][from] * signals[from];
            outputs[to] = 1 / (1 + std::exp(-outputs[to]));
        }
        return outputs;
    }

    // Adds deltas times signals to gradients kept in the shape of a layer.
    void add(const Vector& deltas, const Vector& signals) {
        for (std::size_t to = 0; to < deltas.size(); to++) {
            for (std::size_t from = 0; from < signals.size(); from++) weights[to][from] += deltas[to] * signals[from];
            biases[to] += deltas[to];
        }
    }

    void take_step(const Layer& gradients, double step) {
        for (std::size_t to = 0; to < weights.size(); to++) {
            for (std::size_t from = 0; from < weights[to].size(); from++)
                weights[to][from] -= step * gradients.weights[to][from];
            biases[to] -= step * gradients.biases[to];
        }
    }
};

Layer hidden(hidden_units, 2), output(1, hidden_units);

double total_loss() {
    double total = 0;
    for (std::size_t p = 0; p < patterns.size(); p++) {
        const Vector prediction = output.run(hidden.run(patterns[p]));
        total += 0.5 * std::pow(prediction[0] - targets[p][0], 2);
    }
    return total;
}

// One update: the gradients of a batch, averaged, then all weights at once.
void learn_from(const std::vector<int>& batch) {
    Layer hidden_gradients(hidden_units, 2), output_gradients(1, hidden_units);
    for (int pattern : batch) {
        const Vector hidden_outputs = hidden.run(patterns[pattern]);
        const Vector prediction = output.run(hidden_outputs);
        Vector output_delta = prediction, hidden_deltas = hidden_outputs;
        for (std::size_t i = 0; i < prediction.size(); i++) {
            output_delta[i] = (prediction[i] - targets[pattern][i]) * prediction[i] * (1 - prediction[i]);
        }
        for (std::size_t from = 0; from < hidden_deltas.size(); from++) {
            double back = 0;
            for (std::size_t to = 0; to < output_delta.size(); to++) back += output.weights[to][from] * output_delta[to];
            hidden_deltas[from] = back * hidden_outputs[from] * (1 - hidden_outputs[from]);
        }
        hidden_gradients.add(hidden_deltas, patterns[pattern]);
        output_gradients.add(output_delta, hidden_outputs);
    }
    hidden.take_step(hidden_gradients, rate / batch.size());
    output.take_step(output_gradients, rate / batch.size());
}

int main() {
    hidden.draw();
    output.draw();

    std::printf("loss before = %.6f\n", total_loss());
    std::vector<int> order(patterns.size());
    std::iota(order.begin(), order.end(), 0);
    for (int epoch = 1; epoch <= epochs; epoch++) {
        for (std::size_t last = order.size() - 1; last > 0; last--) {  // shuffle, as Fisher and Yates do
            std::swap(order[last], order[static_cast<std::size_t>(uniform() * (last + 1))]);
        }
        for (std::size_t start = 0; start < order.size(); start += batch_size) {
            learn_from({order.begin() + start, order.begin() + start + batch_size});
        }
        if (epoch % 500 == 0) std::printf("loss after %d epochs = %.6f\n", epoch, total_loss());
    }
    std::printf("predictions =");
    for (const Vector& inputs : patterns) std::printf(" %.6f", output.run(hidden.run(inputs))[0]);
    std::printf("\n");
}
