/// An element, one of its repetitions, or one of its components; none that is empty.
public struct X12ShownElement: Sendable {
    public let number: Int
    public var repetition: Int?
    public let name: String?
    /// As sent; of a value that was hidden, how long it is.
    public let value: String
    /// What a code means, or a date as people write it.
    public var meaning: String?
    public var isHidden = false
    /// Of a composite.
    public var components: [X12ShownElement] = []
}
