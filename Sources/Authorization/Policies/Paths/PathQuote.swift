import Cases
import FHIRPath
import JSON
import Primitives

/// What an expression looked at, in words, and where that stands.
struct PathQuote {
    let text: String?
    let place: Place?
    let document: DocumentDigest?

    /// So many things are quoted, and so many characters of each.
    private static let countMax = 3
    private static let lengthMax = 100

    /// - Parameter items: the expression's value.
    init(
        _ items: [PathItem], _ test: PathTest, _ input: PathInput, _ made: PolicyDocuments.Made
    ) {
        var quoted = items.filter(\.isQuotable)
        if quoted.isEmpty { quoted = test.sources.items(input).filter(\.isQuotable) }
        let texts = quoted.prefix(Self.countMax).map { Self.text(of: $0, made) }.uniqued
        let more = quoted.count > Self.countMax ? " and \(quoted.count - Self.countMax) more" : ""
        text = texts.isEmpty ? nil : texts.joined(separator: ", ") + more
        guard case .node(let node)? = quoted.first else {
            (place, document) = (nil, nil)
            return
        }
        if let origin = made.origin(of: node) {
            document = origin.item.digest
            place = origin.isMade ? nil : node.json.place
        } else {
            document = nil
            // The request is written anew for expressions: its lines and columns mean nothing to anybody.
            place = .argument("%request" + node.json.path.dropFirst())
        }
    }

    func sentence(isMet: Bool) -> String {
        guard let text else { return isMet ? "Yes." : "No." }
        return "\(isMet ? "Yes" : "No"): \(text)."
    }

    private static func text(of item: PathItem, _ made: PolicyDocuments.Made) -> String {
        guard case .node(let node) = item else { return String(item.text.prefix(lengthMax)) }
        let json = node.json
        if json["resourceType"] != nil {
            let name = concept(json["code"] ?? json["type"]) ?? json["description"]?.string
            let type = json["resourceType"]?.string ?? "resource"
            let date = EvidenceItem.date(of: json).map { " of \($0)" } ?? ""
            return "\(type)\(name.map { " \($0)" } ?? "")\(date)"
        }
        if let value = json["value"]?.numberText {
            return "\(value)\((json["unit"] ?? json["code"])?.string.map { " \($0)" } ?? "")"
        }
        if let concept = concept(json) { return concept }
        return String(item.text.prefix(lengthMax))
    }

    /// A Coding or CodeableConcept by its code, and the sender's words for it.
    private static func concept(_ json: JSONValue?) -> String? {
        let coding = json?["coding"]?[0] ?? json
        guard let code = coding?["code"]?.string else { return json?["text"]?.string }
        let words = coding?["display"]?.string ?? json?["text"]?.string
        return code + (words.map { " (\($0.prefix(60)))" } ?? "")
    }
}

extension PathItem {
    /// A node that says something: "true" alone does not.
    fileprivate var isQuotable: Bool {
        if case .node = self { true } else { false }
    }
}
