/// More than any page of ours sends.
enum FormLimits {
    static let fields = 300
    static let files = 12
    static let nameBytes = 100
    /// A file that comes back with a form is carried in a field of it, as base64.
    static let valueBytes = 8 << 20
    static let fileBytes = 5 << 20
    static let bodyBytes = 12 << 20
    static let partHeaderBytes = 4_096
}
