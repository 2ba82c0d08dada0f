/// `multipart/form-data` (RFC 7578, RFC 2046 section 5.1), strictly: as browsers write it, and nothing else.
///
/// No preamble, no epilogue, no nested parts, no transfer encoding. The search for the next boundary looks at every
/// byte once.
struct MultipartForm {
    private let body: [UInt8]
    /// CR LF, two dashes and the boundary.
    private let delimiter: [UInt8]
    private var position = 0

    private static let crlf: [UInt8] = [13, 10]

    static func read(_ body: [UInt8], boundary: String) throws(FormError) -> FormData {
        let bytes = Array(boundary.utf8)
        // bchars of RFC 2046 without the space.
        guard (1...70).contains(bytes.count), bytes.allSatisfy({ (0x27...0x7A).contains($0) })
        else { throw .malformed("the boundary is not of the right form") }
        var form = MultipartForm(body: body, delimiter: crlf + Array("--".utf8) + bytes)
        return try form.parts()
    }

    private init(body: [UInt8], delimiter: [UInt8]) {
        self.body = body
        self.delimiter = delimiter
    }

    private mutating func parts() throws(FormError) -> FormData {
        var form = FormData()
        let opening = delimiter.dropFirst(2)
        guard body.starts(with: opening) else {
            throw .malformed("it does not begin with its boundary")
        }
        position = opening.count
        while !(try isAtEnd()) {
            let head = try headers()
            guard let end = nextDelimiter() else { throw .malformed("it ends within a part") }
            let content = Array(body[position..<end])
            position = end + delimiter.count
            try add(content, head, to: &form)
        }
        return form
    }

    /// Behind a boundary: two dashes end the form, a line break begins a part.
    private mutating func isAtEnd() throws(FormError) -> Bool {
        let rest = body[position...]
        if rest.starts(with: Self.crlf) {
            position += 2
            return false
        }
        let end = Array("--".utf8)
        guard rest.elementsEqual(end) || rest.elementsEqual(end + Self.crlf) else {
            throw .malformed("a boundary is followed by something else")
        }
        return true
    }

    private struct Headers {
        var disposition: MediaType?
        var contentType: String?
    }

    private mutating func headers() throws(FormError) -> Headers {
        var headers = Headers()
        let start = position
        while true {
            let line = try headerLine(from: start)
            guard !line.isEmpty else { return headers }
            guard let colon = line.firstIndex(of: ":") else {
                throw .malformed("a part's header has no colon")
            }
            let value = String(line[line.index(after: colon)...]).trimmed
            switch line[..<colon].lowercased() {
            case "content-disposition":
                guard headers.disposition == nil, let read = MediaType(value) else {
                    throw .malformed("a part's disposition can not be read")
                }
                headers.disposition = read
            case "content-type":
                guard headers.contentType == nil else {
                    throw .malformed("a part has two content types")
                }
                headers.contentType = value
            default: throw .malformed("a part has a header that forms do not have")
            }
        }
    }

    private mutating func headerLine(from start: Int) throws(FormError) -> String {
        let lineStart = position
        while position + 1 < body.count {
            guard position - start <= FormLimits.partHeaderBytes else {
                throw .tooLarge("a part's header")
            }
            if body[position] == 13, body[position + 1] == 10 {
                let line = Array(body[lineStart..<position])
                position += 2
                return try URLEncodedForm.text(line)
            }
            position += 1
        }
        throw .malformed("it ends within a part's header")
    }

    /// Where the next delimiter begins.
    private func nextDelimiter() -> Int? {
        body.withUnsafeBufferPointer { bytes in
            delimiter.withUnsafeBufferPointer { wanted in
                var index = position
                let last = bytes.count - wanted.count
                while index <= last {
                    if bytes[index] == 13 {
                        var length = 1
                        while length < wanted.count, bytes[index + length] == wanted[length] {
                            length += 1
                        }
                        if length == wanted.count { return index }
                    }
                    index += 1
                }
                return nil
            }
        }
    }

    private func add(
        _ content: [UInt8], _ head: Headers, to form: inout FormData
    ) throws(FormError) {
        guard let disposition = head.disposition, disposition.name == "form-data",
            let name = disposition.parameters["name"].map(Self.unescaped), !name.isEmpty
        else { throw .malformed("a part is not of a form") }
        guard name.utf8.count <= FormLimits.nameBytes else { throw .tooLarge("a field's name") }
        guard let filename = disposition.parameters["filename"] else {
            try form.add(name, try URLEncodedForm.text(content))
            return
        }
        // A file field that was left empty comes as a part without a name and without content.
        if filename.isEmpty, content.isEmpty { return }
        try form.add(
            FormData.File(
                field: name, name: Self.plainName(Self.unescaped(filename)),
                mediaType: head.contentType.flatMap { MediaType($0)?.name }
                    ?? "application/octet-stream",
                bytes: content))
    }

    /// Browsers escape exactly these three in names (WHATWG HTML, multipart form data).
    private static func unescaped(_ name: String) -> String {
        var text = ""
        var rest = name[...]
        while let character = rest.first {
            let escapes = ["%22": "\"", "%0D": " ", "%0A": " "]
            if character == "%", let plain = escapes[rest.prefix(3).uppercased()] {
                text += plain
                rest = rest.dropFirst(3)
            } else {
                text.append(character)
                rest = rest.dropFirst()
            }
        }
        return text
    }

    /// The last component, without control characters, at most 120 characters.
    static func plainName(_ name: String) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        let printable = last.unicodeScalars.filter { scalar in
            scalar.properties.generalCategory != .control
                && scalar.properties.generalCategory != .format
        }
        let plain = String(String(String.UnicodeScalarView(printable)).prefix(120)).trimmed
        return plain.isEmpty ? "document" : plain
    }
}
