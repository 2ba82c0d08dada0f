import JSON
import Records

/// A document as a browser may show it: text, JSON, PDF or a picture. Anything else is only for saving.
struct DocumentView {
    let document: StoredDocument

    var answer: PageAnswer {
        var answer = PageAnswer(status: 200, contentType: contentType, body: bytes)
        // A sandbox stops the PDF viewers of browsers, so a PDF goes without; scripts are out either way.
        answer.contentSecurityPolicy =
            contentType == "application/pdf"
            ? "default-src 'self'; script-src 'none'; frame-ancestors 'none'"
            : "default-src 'none'; frame-ancestors 'none'; sandbox"
        return answer
    }

    private var isJSON: Bool {
        document.mediaType == "application/fhir+json" || document.mediaType == "application/json"
    }

    private var contentType: String {
        if isJSON { return "application/json" }
        switch document.mediaType {
        case "application/pdf", "image/png", "image/jpeg": return document.mediaType
        // A letter or any other markup is shown as its text.
        case let type where type.hasPrefix("text/"): return "text/plain; charset=utf-8"
        default: return "application/octet-stream"
        }
    }

    /// JSON with a line for each member, for reading.
    private var bytes: [UInt8] {
        guard isJSON, let root = try? JSONDocument.parse(document.bytes).root else {
            return document.bytes
        }
        var writer = JSONWriter(pretty: true)
        writer.raw(root)
        return writer.bytes
    }
}
