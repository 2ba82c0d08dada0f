/// Who decides one subject of a case.
public struct SubjectAuthority: Hashable, Sendable {
    public var subject: Subject
    public var authority: Authority

    public init(subject: Subject, authority: Authority) {
        self.subject = subject
        self.authority = authority
    }
}
