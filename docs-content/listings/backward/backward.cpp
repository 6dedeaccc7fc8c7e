#include <cmath>
#include <cstdio>
#include <utility>
#include <vector>

using Vector = std::vector<double>;
using Matrix = std::vector<Vector>;

// weights[to][from]: a row for each unit that receives.
const Vector inputs{0.5, 0.8};
const Vector target{1};
constexpr double rate = 0.5;
Matrix hidden_weights{{0.2, 0.3}, {0.4, 0.1}};
Vector hidden_biases{0.1, 0.1};
Matrix output_weights{{0.5, 0.6}};
Vector output_bias{0.2};

Vector layer(const Matrix& weights, const Vector& biases, const Vector& signals) {
    Vector outputs = biases;
    for (std::size_t to = 0; to < weights.size(); to++) {
        for (std::size_t from = 0; from < signals.size(); from++) outputs[to] += weights[to][from] * signals[from];
        outputs[to] = 1 / (1 + std::exp(-outputs[to]));
    }
    return outputs;
}

std::pair<Vector, Vector> forward() {
    const Vector hidden_outputs = layer(hidden_weights, hidden_biases, inputs);
    return {hidden_outputs, layer(output_weights, output_bias, hidden_outputs)};
}

double loss(const Vector& prediction) {
    double total = 0;
    for (std::size_t i = 0; i < prediction.size(); i++) total += 0.5 * std::pow(prediction[i] - target[i], 2);
    return total;
}

// A row for each delta, a column for each signal.
Matrix outer(const Vector& deltas, const Vector& signals) {
    Matrix product(deltas.size(), signals);
    for (std::size_t to = 0; to < deltas.size(); to++) {
        for (double& entry : product[to]) entry *= deltas[to];
    }
    return product;
}

void step(Vector& values, const Vector& gradients) {
    for (std::size_t i = 0; i < values.size(); i++) values[i] -= rate * gradients[i];
}

void step(Matrix& rows, const Matrix& gradients) {
    for (std::size_t to = 0; to < rows.size(); to++) step(rows[to], gradients[to]);
}

void show(const char* label, const Vector& values) {
    std::printf("%s =", label);
    for (double value : values) std::printf(" %.6f", value);
    std::printf("\n");
}

void show(const char* label, const Matrix& rows) {
    Vector all;
    for (const Vector& row : rows) all.insert(all.end(), row.begin(), row.end());
    show(label, all);
}

int main() {
    const auto [hidden_outputs, prediction] = forward();
    show("loss", Vector{loss(prediction)});

    Vector output_delta = prediction;
    for (std::size_t i = 0; i < output_delta.size(); i++) {
        output_delta[i] = (prediction[i] - target[i]) * prediction[i] * (1 - prediction[i]);
    }
    show("output delta", output_delta);
    const Matrix output_weight_gradients = outer(output_delta, hidden_outputs);
    show("output weight gradients", output_weight_gradients);

    Vector hidden_deltas = hidden_outputs;
    for (std::size_t from = 0; from < hidden_deltas.size(); from++) {
        double back = 0;
        for (std::size_t to = 0; to < output_delta.size(); to++) back += output_weights[to][from] * output_delta[to];
        hidden_deltas[from] = back * hidden_outputs[from] * (1 - hidden_outputs[from]);
    }
    show("hidden deltas", hidden_deltas);
    const Matrix hidden_weight_gradients = outer(hidden_deltas, inputs);
    show("hidden weight gradients", hidden_weight_gradients);

    // All at once, now that every gradient is known. A bias has its unit's delta.
    step(hidden_weights, hidden_weight_gradients);
    step(hidden_biases, hidden_deltas);
    step(output_weights, output_weight_gradients);
    step(output_bias, output_delta);
    show("new hidden weights", hidden_weights);
    show("new hidden biases", hidden_biases);
    show("new output weights", output_weights);
    show("new output bias", output_bias);

    show("new loss", Vector{loss(forward().second)});
}
