/// Takes what a batch gives. While it is busy, the batch waits.
public protocol X12Sink {
    mutating func take(_ piece: X12Piece) async throws
}
