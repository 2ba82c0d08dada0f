/// `encode`, `decode`, `escape`, `unescape`: FHIRPath N1, section 5.6, additional string functions.
extension Rule {
    static let encodings: [Rule] = [
        coded("encode") { (text, format) in
            switch format {
            case "hex": Encoding.hex(text.utf8)
            case "base64": Encoding.base64(text.utf8, isURL: false)
            case "urlbase64": Encoding.base64(text.utf8, isURL: true)
            default: nil
            }
        },
        coded("decode") { (text, format) in
            switch format {
            case "hex": Encoding.decodeHex(text)
            case "base64": Encoding.decodeBase64(text, isURL: false)
            case "urlbase64": Encoding.decodeBase64(text, isURL: true)
            default: nil
            }
        },
        coded("escape") { (text, format) in
            switch format {
            case "html": Encoding.escapeHTML(text)
            case "json": Encoding.escapeJSON(text)
            default: nil
            }
        },
        coded("unescape") { (text, format) in
            switch format {
            case "html": Encoding.unescapeHTML(text)
            case "json": Encoding.unescapeJSON(text)
            default: nil
            }
        },
    ]

    private static func coded(
        _ name: String, _ body: @escaping @Sendable (String, String) -> String?
    ) -> Rule {
        values(name, 1...1) { (items, arguments, place) throws(Fault) in
            guard let text = try items.string(place), let format = try arguments[0].string(place),
                let result = body(text, format)
            else { return .none }
            return .string(try place.run.check(result, at: place.offset))
        }
    }
}
