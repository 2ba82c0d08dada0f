import FHIRPath
import Foundation
import JSON
import Primitives

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// HL7's tests of FHIRPath for FHIR R4, read from their file.
struct Suite {
    struct Case: Sendable {
        struct Output: Sendable, Equatable {
            var type: String?
            var text: String
        }

        var group = ""
        var name = ""
        var input: String?
        var isPredicate = false
        var isOrdered = true
        var checksOrder = false
        var expression = ""
        /// It is to be refused: where it is read, or where it is evaluated.
        var invalid: String?
        var outputs: [Output] = []
    }

    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("shared/conformance/fhirpath-r4")

    static let file = folder.appendingPathComponent("tests-fhir-r4.xml")

    let cases: [Case]

    init(_ url: URL) throws {
        let reader = Reader()
        let parser = XMLParser(data: try Data(contentsOf: url))
        parser.delegate = reader
        guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
        cases = reader.cases
    }

    /// The JSON beside the file; tests name the XML that it was made from.
    static func document(_ name: String) throws -> PathDocument {
        let base = name.split(separator: ".").first.map(String.init) ?? name
        let url = folder.appendingPathComponent("input/\(base).json")
        return PathDocument(try JSONDocument.parse([UInt8](try Data(contentsOf: url))).root)
    }

    private final class Reader: NSObject, XMLParserDelegate {
        var cases: [Case] = []
        private var group = ""
        private var current: Case?
        private var text = ""

        func parser(
            _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
            qualifiedName: String?, attributes: [String: String]
        ) {
            text = ""
            switch element {
            case "group": group = attributes["name"] ?? ""
            case "test":
                var test = Case()
                test.group = group
                test.name = attributes["name"] ?? ""
                test.input = attributes["inputfile"]
                test.isPredicate = attributes["predicate"] == "true"
                test.isOrdered = attributes["ordered"] != "false"
                test.checksOrder = attributes["checkOrderedFunctions"] == "true"
                current = test
            case "expression": current?.invalid = attributes["invalid"]
            case "output":
                current?.outputs.append(Case.Output(type: attributes["type"], text: ""))
            default: break
            }
        }

        func parser(_ parser: XMLParser, foundCharacters characters: String) { text += characters }

        func parser(
            _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
            qualifiedName: String?
        ) {
            switch element {
            case "expression": current?.expression = text
            case "output":
                if let last = current?.outputs.indices.last { current?.outputs[last].text = text }
            case "test":
                if let current { cases.append(current) }
                current = nil
            default: break
            }
        }
    }
}

extension Suite.Case {
    /// nil where it passes, else what came instead.
    func failure(_ document: PathDocument?) -> String? {
        do throws(PathError) {
            let expression = try PathExpression(self.expression)
            if let document, isRefused(expression, document) {
                return invalid == nil ? "is refused" : nil
            }
            let now = Instant(milliseconds: 1_790_000_000_000)
            let input = document.map { PathInput($0, now: now) } ?? PathInput(now: now)
            let items = try expression.evaluate(input)
            if invalid != nil { return "gives \(items.map(\.text)) where a fault is expected" }
            return difference(items)
        } catch {
            return invalid == nil ? "\(error.kind): \(error)" : nil
        }
    }

    /// HL7's engine looks at types first; so is it done here.
    private func isRefused(_ expression: PathExpression, _ document: PathDocument) -> Bool {
        var types = PathTypes(focus: [document.root["resourceType"]?.string ?? ""])
        types.requiresOrder = checksOrder
        return expression.findings(types).contains { !$0.isWarning }
    }

    private func difference(_ items: [PathItem]) -> String? {
        if isPredicate {
            let isTrue = !items.isEmpty && items.first?.text != "false"
            return outputs.first?.text == String(isTrue) ? nil : "gives \(isTrue)"
        }
        var found = items.map { Output(type: $0.typeName.name, text: $0.text) }
        var wanted = outputs
        if !isOrdered {
            found.sort { $0.text < $1.text }
            wanted.sort { $0.text < $1.text }
        }
        let isSame =
            found.count == wanted.count && zip(found, wanted).allSatisfy { Self.fits($0, $1) }
        return isSame ? nil : "gives \(found.map { "\($0.type ?? ""): \($0.text)" })"
    }

    private static func fits(_ found: Output, _ wanted: Output) -> Bool {
        if let type = wanted.type, type.lowercased() != found.type?.lowercased() { return false }
        var text = wanted.text
        if text.hasPrefix("@T") { text = String(text.dropFirst(2)) }
        if text.hasPrefix("@") { text = String(text.dropFirst()) }
        if found.text == text { return true }
        // 1 and 1.0 are the same decimal.
        guard found.type == "Decimal", let one = Number(found.text), let other = Number(text) else {
            return false
        }
        return wanted.type == "decimal" && one == other
    }
}
