import Primitives

/// Answers one kind of transaction set.
protocol SetAnswerer: Sendable {
    /// - Parameter answer: what came of the file so far, for people and for the room above.
    func answer(_ rows: [Row], now: Instant, _ answer: inout X12Answer) async -> SetAnswer
}
