public import Cases

public struct InquiryResult: Sendable {
    public var cases: [Case]
    /// Cases that match and are withheld: other providers' care.
    public var suppressed: Int
}
