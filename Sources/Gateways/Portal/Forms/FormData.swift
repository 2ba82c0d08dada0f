import Primitives

/// What a browser filled in: values by name, and files.
struct FormData: Sendable {
    struct File: Sendable {
        /// The field.
        var field: String
        /// The name that the sender gave it, without folders and control characters.
        var name: String
        var mediaType: String
        var bytes: [UInt8]
    }

    private(set) var values: [String: String] = [:]
    private(set) var files: [File] = []

    init() {}

    init(_ values: [String: String]) { self.values = values }

    /// The value of a field, trimmed; empty where there is none.
    func value(_ name: String) -> String { values[name]?.trimmed ?? "" }

    /// The value of a field; nil where nothing was filled in.
    func given(_ name: String) -> String? {
        let text = value(name)
        return text.isEmpty ? nil : text
    }

    func files(_ field: String) -> [File] { files.filter { $0.field == field } }

    mutating func set(_ name: String, _ value: String) { values[name] = value }

    /// Our forms have every name once. A name that comes twice is somebody's trick, or a broken client.
    mutating func add(_ name: String, _ value: String) throws(FormError) {
        guard name.utf8.count <= FormLimits.nameBytes else { throw .tooLarge("a field's name") }
        guard value.utf8.count <= FormLimits.valueBytes else { throw .tooLarge("a field") }
        guard values.count < FormLimits.fields else { throw .tooLarge("the number of fields") }
        // What turns text round is taken out here, or a form that comes back would show a mark for it.
        guard values.updateValue(value.withoutTurns, forKey: name) == nil else {
            throw .malformed("the field '\(name)' comes twice")
        }
    }

    mutating func add(_ file: File) throws(FormError) {
        guard file.bytes.count <= FormLimits.fileBytes else { throw .tooLarge("a file") }
        guard files.count < FormLimits.files else { throw .tooLarge("the number of files") }
        files.append(file)
    }
}

extension FormData {
    /// Reads a body by its content type.
    static func read(_ body: [UInt8], contentType: String?) throws(FormError) -> FormData {
        guard body.count <= FormLimits.bodyBytes else { throw .tooLarge("the whole") }
        let media = MediaType(contentType ?? "")
        switch media?.name {
        case "application/x-www-form-urlencoded": return try URLEncodedForm.read(body)
        case "multipart/form-data":
            guard let boundary = media?.parameters["boundary"] else {
                throw .malformed("no boundary is named")
            }
            return try MultipartForm.read(body, boundary: boundary)
        default: throw .malformed("the content type is none of a form")
        }
    }
}
