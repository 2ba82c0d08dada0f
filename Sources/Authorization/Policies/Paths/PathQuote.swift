import Cases
import FHIR
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

    /// The elements that an expression gives, or else those that it looked at.
    init(_ items: PathItems, _ evaluator: PathEvaluator, _ made: PolicyDocuments.Made) {
        let nodes = items.contains(where: \.isQuotable) ? items : evaluator.sources
        var (text, texts, count) = ("", [String](), 0)
        var first: PathNode?
        for case .node(let node) in nodes {
            count += 1
            if first == nil { first = node }
            guard count <= Self.countMax else { continue }
            let part = Self.text(of: node)
            // Each once.
            guard !texts.contains(part) else { continue }
            text = texts.isEmpty ? part : text + ", " + part
            texts.append(part)
        }
        if count > Self.countMax { text += " and \(count - Self.countMax) more" }
        self.text = count == 0 ? nil : text
        guard let node = first else {
            (place, document) = (nil, nil)
            return
        }
        if let origin = made.origin(of: node) {
            document = origin.digest
            place = origin.isMade ? nil : node.json.place
        } else {
            document = nil
            // The request is written anew for expressions: its lines and columns mean nothing to anybody.
            place = .argument(node.json.path(from: "%request"))
        }
    }

    func sentence(_ question: String, isMet: Bool) -> String {
        guard let text else { return String(parts: question, isMet ? " Yes." : " No.") }
        return String(parts: question, isMet ? " Yes: " : " No: ", text, ".")
    }

    private static func text(of node: PathNode) -> String {
        switch node.json.kind {
        case .object: break
        // As it was written: what FHIRPath makes of a date or a number does not matter here.
        case .string: return cut(node.json.string ?? "", lengthMax)
        case .number: return cut(node.json.numberText ?? "", lengthMax)
        default: return PathItem.node(node).text
        }
        let json = node.json
        if let type = json[.resourceType]?.string {
            let name =
                concept(json[.code] ?? json[.type]) ?? json[.description]?.string
            let date = EvidenceTime(of: json).map { " of " + $0.day.description } ?? ""
            return String(parts: type, name == nil ? "" : " ", name ?? "", date)
        }
        if let value = json[.value]?.numberText {
            let unit = json[.unit] ?? json[.code]
            return "\(value)\(unit?.string.map { " \($0)" } ?? "")"
        }
        if let concept = concept(json) { return concept }
        return cut(PathItem.node(node).text, lengthMax)
    }

    /// Its first characters; what has no more bytes than that has no more characters.
    private static func cut(_ text: String, _ count: Int) -> String {
        text.utf8.count <= count ? text : String(text.prefix(count))
    }

    /// A Coding or CodeableConcept by its code, and the sender's words for it.
    private static func concept(_ json: JSONValue?) -> String? {
        let coding = json?[.coding]?[0] ?? json
        guard let code = coding?[.code]?.string else { return json?[.text]?.string }
        let words = coding?[.display]?.string ?? json?[.text]?.string
        return words.map { String(parts: code, " (", cut($0, 60), ")") } ?? code
    }
}

extension PathItem {
    /// A node that says something: "true" alone does not.
    fileprivate var isQuotable: Bool {
        if case .node = self { true } else { false }
    }
}
