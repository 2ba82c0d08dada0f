/// A fault where it happens: the text is not at hand there.
struct Fault: Error, Sendable {
    var kind: PathError.Kind
    var message: String
    var offset: Int

    init(_ kind: PathError.Kind, _ message: String, at offset: Int) {
        self.kind = kind
        self.message = message
        self.offset = offset
    }
}
