import FHIR
import JSON

/// The first part of an expression, where it alone mostly says that the rule holds: what the rule is about is not there.
///
///     type = 'document' implies ...            most are of another type
///     total.empty() or ...                     most have none
///     extension.where(url = 'covered' ...).exists() implies ...
///
/// Where it does not, the expression tells.
enum Shortcut: Sendable {
    /// Holds where an element is not there.
    case absent(PresenceRule)
    /// Holds where an element is something else.
    case other(JSONKey, than: String)
    /// Holds where no extension has this URL.
    case noExtension(String)
    /// Holds where no extension has this value, as a code or a text: its URL is one, too.
    case noExtensionValue(String)
    /// The same of two.
    case noExtensionValues(String, String)
    /// Holds where no entry of a collection has an element.
    case noEntryHas(JSONKey)

    init?(_ text: String) {
        if let shortcut = Self.known[text] {
            self = shortcut
        } else if text == Self.codeOfComponent, let rule = PresenceRule("component.empty()") {
            self = .absent(rule)
        } else if let end = text.firstRange(of: ".empty() or ")?.lowerBound
            ?? text.firstRange(of: ".exists() implies ")?.lowerBound,
            let rule = PresenceRule("\(text[..<end]).empty()")
        {
            self = .absent(rule)
        } else if text.hasPrefix("type = '"), let end = text.firstRange(of: "' implies ") {
            self = .other(.type, than: String(text[..<end.lowerBound].dropFirst(8)))
        } else if text.hasPrefix("extension.where(url = '"),
            let end = text.dropFirst(23).firstIndex(of: "'"),
            text.contains(".exists() implies ") || text.contains(".empty() or ")
        {
            self = .noExtension(String(text.dropFirst(23)[..<end]))
        } else {
            return nil
        }
    }

    /// Most observations have a value and no components.
    private static let codeOfComponent =
        "value.empty() or component.code.where(coding.intersect(%resource.code.coding).exists()).empty()"

    /// Those that are not told by their form.
    private static let known: [String: Shortcut] = {
        let batch = "%resource.type = 'batch' or %resource.type = 'transaction'"
        let answers = "%resource.type = 'batch-response' or %resource.type = 'transaction-response'"
        let certification =
            "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-certificationType"
        let level =
            "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-levelOfServiceCode"
        let several = "(url = 'covered' or url = 'pa-needed' or url = 'doc-needed')"
        return [
            "entry.search.empty() or (type = 'searchset')": .noEntryHas("search"),
            "entry.all(request.exists() = (\(batch) or %resource.type = 'history'))":
                .noEntryHas("request"),
            "entry.all(response.exists() = (\(answers) or %resource.type = 'history'))":
                .noEntryHas("response"),
            "extension.where(url='\(certification)' and value.code='1').exists() implies extension.where(url='\(level)').exists()":
                .noExtensionValue("1"),
            "extension.where(\(several) and value = 'conditional').count() >= 1 implies extension.where(url = 'info-needed').exists()":
                .noExtensionValue("conditional"),
            "extension.where(\(several) and value = 'indeterminate').count() >= 1 implies extension.where(url = 'reason').exists()":
                .noExtensionValue("indeterminate"),
            "extension.where(url = 'covered' and value = 'not-covered').exists() implies extension.where(url = 'pa-needed').exists().not()":
                .noExtensionValue("not-covered"),
            "extension.where(url = 'pa-needed' and value = 'satisfied').exists() = extension.where(url = 'satisfied-pa-id').exists()":
                .noExtensionValues("satisfied", "satisfied-pa-id"),
            "extension.where(url = 'ombCategory').value.where(code in 'ASKU'|'UNK').exists() implies extension.where(url = 'ombCategory').count() = 1":
                .noExtensionValues("ASKU", "UNK"),
            "extension.where(url='questionnaire').exists() implies extension.where(url = 'doc-needed').exists()":
                .noExtension("questionnaire"),
            "extension.where(url = 'pa-needed' and (value = 'satisfied' or value = 'noauth' or value = 'not-covered')) and extension.where(url = 'doc-purpose').exists() implies extension.where(url = 'doc-purpose').all(value != 'withpa')":
                .noExtension("doc-purpose"),
        ]
    }()

    /// Whether it alone says that the rule holds.
    func holds(on value: JSONValue) -> Bool {
        switch self {
        case .absent(let rule): return rule.holds(on: value)
        case .other(let key, let text):
            guard value["_\(key.name)"] == nil else { return false }
            return value[key].map { $0.kind == .string && !$0.equals(text) } ?? true
        case .noExtension(let url):
            return value[.fhirExtension]?.values.contains { $0[.url]?.equals(url) == true } != true
        case .noExtensionValue(let text):
            return value[.fhirExtension]?.values.contains { Self.has($0, text) } != true
        case .noExtensionValues(let one, let other):
            return value[.fhirExtension]?.values.contains {
                Self.has($0, one) || Self.has($0, other)
            } != true
        case .noEntryHas(let key):
            return value[.type]?.equals("collection") == true
                && value[.entry]?.values.contains { $0[key] != nil } != true
        }
    }

    /// Whether a value or a code of it is the text. What has other members is looked at by the expression.
    private static func has(_ one: JSONValue, _ text: String) -> Bool {
        one.values.contains { member in
            switch member.kind {
            case .string: return member.equals(text)
            case .object: return member[.code].map { $0.equals(text) } ?? false
            default: return false
            }
        }
    }
}
