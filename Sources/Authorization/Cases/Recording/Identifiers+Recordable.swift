import JSON

/// An identifier is recorded as its text.
protocol IdentifierRecordable: Recordable {
    var text: String { get }
    init(_ text: String)
}

extension IdentifierRecordable {
    public func record(to writer: inout JSONWriter) { writer.string(text) }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(try String(recorded: value))
    }
}

extension PayerID: IdentifierRecordable {}
extension PlanID: IdentifierRecordable {}
extension MemberID: IdentifierRecordable {}
extension CaseID: IdentifierRecordable {}
extension AuthorizationNumber: IdentifierRecordable {}
extension DocumentDigest: IdentifierRecordable {}
extension ReviewerID: IdentifierRecordable {}
