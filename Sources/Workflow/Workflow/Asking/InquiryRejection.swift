public struct InquiryRejection: Error, Sendable {
    public var rejection: Rejection
    init(_ rejection: Rejection) { self.rejection = rejection }
}
