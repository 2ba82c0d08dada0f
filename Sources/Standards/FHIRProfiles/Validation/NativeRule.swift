import FHIR
import JSON
import Primitives

/// Invariants that are told without evaluating their expression, because they stand on many elements. The expression
/// stays what is meant: a test holds both against each other.
enum NativeRule: Sendable {
    /// A date is written to the day.
    case fullDate
    /// An NPI has ten digits; its last is right.
    case tenDigits
    case npiCheckDigit
    /// Some are there, or some are not: `code.empty() or system.exists()`.
    case presence(PresenceRule)
    /// A period does not end before it starts; where that takes time zones, the expression tells it.
    case period
    case unversionedURL
    case first(String)
    /// A list has none with a code, a value or such: `where(use = 'home').empty()`.
    case not(WantedValue)
    /// Has at least a part, or an element.
    case either(WantedValue, or: PresenceRule)
    /// Has a telecom's system where it has a value. `value` is the name of many elements, and of this one no choice.
    case systemOfValue
    /// An element is there, or an extension says why not: not both.
    case oneOf(PresenceRule, extension: String)
    case distinctURLs
    case notNegative(JSONKey)
    case shortcut(Shortcut)

    init?(_ text: String) {
        switch text {
        case "$this.toString().length() = 10": self = .fullDate
        case "value.matches('^[0-9]{10}$')": self = .tenDigits
        case "start.hasValue().not() or end.hasValue().not() or (start <= end)": self = .period
        case "fullUrl.contains('/_history/').not()": self = .unversionedURL
        case "where(use = 'home').empty()":
            guard let home = WantedValue(#"{"use":"home"}"#) else { return nil }
            self = .not(home)
        case "value.empty() or system.exists()": self = .systemOfValue
        case Self.nameText:
            guard let parts = PresenceRule("family.exists() or given.exists()") else { return nil }
            self = .oneOf(parts, extension: Self.absentReason)
        case "(identifier.count() + name.count()) > 0":
            guard let parts = PresenceRule("identifier.exists() or name.exists()") else {
                return nil
            }
            self = .presence(parts)
        case Self.memberText:
            guard let number = WantedValue(Self.memberPattern),
                let id = PresenceRule("subscriberId.exists()")
            else { return nil }
            self = .either(number, or: id)
        case "$this.relationship.coding.where(code='18').count() = 0 implies $this.subscriber.exists()":
            guard let own = WantedValue(#"{"relationship":{"coding":[{"code":"18"}]}}"#),
                let subscriber = PresenceRule("subscriber.exists()")
            else { return nil }
            self = .either(own, or: subscriber)
        case "(type = 'history') or entry.where(fullUrl.exists()).select(fullUrl&resource.meta.versionId).isDistinct()":
            self = .distinctURLs
        case "duration.exists() implies duration >= 0": self = .notNegative("duration")
        case "period.exists() implies period >= 0": self = .notNegative("period")
        case "entry.first().resource is Claim": self = .first("Claim")
        case "entry.first().resource is ClaimResponse": self = .first("ClaimResponse")
        default:
            if let presence = PresenceRule(text) {
                self = .presence(presence)
            } else if text.hasPrefix("(((select(value.substring(0,1).toInteger())"),
                text.hasSuffix("+(value.substring(9,1).toInteger()) + 24)mod 10=0)")
            {
                self = .npiCheckDigit
            } else if let shortcut = Shortcut(text) {
                self = .shortcut(shortcut)
            } else {
                return nil
            }
        }
    }

    private static let absentReason =
        "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
    private static let nameText =
        "(family.exists() or given.exists()) xor extension.where(url='\(absentReason)').exists()"
    private static let memberText =
        "identifier.type.coding.where(system='http://terminology.hl7.org/CodeSystem/v2-0203' and code='MB').exists() or subscriberId.exists()"
    private static let memberPattern =
        #"{"identifier":[{"type":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0203","code":"MB"}]}}]}"#

    /// nil where the expression has to tell.
    func holds(on value: JSONValue) -> Bool? {
        switch self {
        case .fullDate:
            return value.withPlainString { $0.count == 10 }
        case .tenDigits:
            guard let text = value["value"]?.string else { return nil }
            return text.utf8.count == 10 && text.utf8.allSatisfy(\.isDigit)
        case .npiCheckDigit:
            guard let text = value["value"]?.string, text.utf8.count == 10,
                text.utf8.allSatisfy(\.isDigit)
            else { return nil }
            return Self.hasRightDigit(Array(text.utf8))
        case .presence(let rule): return rule.holds(on: value)
        case .period: return Self.isInOrder(value)
        case .unversionedURL:
            return value["fullUrl"].flatMap { url in
                url.withPlainString { !Self.hasHistory($0) }
            }
        case .first(let type):
            guard let first = value["entry"]?.values.first(where: { _ in true }) else { return nil }
            guard let resource = first[.resource] else { return nil }
            return resource[.resourceType]?.equals(type)
        default: return holdsByParts(value)
        }
    }

    private func holdsByParts(_ value: JSONValue) -> Bool? {
        switch self {
        case .not(let wanted): return !wanted.isPart(of: value)
        case .either(let wanted, let rule): return wanted.isPart(of: value) || rule.holds(on: value)
        case .systemOfValue:
            return value[.value] == nil && value["_value"] == nil
                || value[.system] != nil || value["_system"] != nil
        case .oneOf(let rule, let url):
            let says = value[.fhirExtension]?.values.contains { $0[.url]?.equals(url) == true }
            return rule.holds(on: value) != (says == true)
        case .distinctURLs: return Self.hasDistinctURLs(value)
        case .notNegative(let key):
            guard let number = value[key] else { return true }
            return number.kind == .number && number.sourceBytes.first != UInt8(ascii: "-")
                ? true : nil
        case .shortcut(let shortcut): return shortcut.holds(on: value) ? true : nil
        default: return nil
        }
    }

    static func hasHistory(_ url: UnsafeBufferPointer<UInt8>) -> Bool {
        guard url.count >= 10 else { return false }
        // Few have an underscore.
        for start in 0...url.count - 10 where url[start + 1] == UInt8(ascii: "_") {
            if url[start...].starts(with: "/_history/".utf8) { return true }
        }
        return false
    }

    /// nil where two may be the same, or a version stands beside one.
    private static func hasDistinctURLs(_ value: JSONValue) -> Bool? {
        var seen: [UInt64] = []
        guard let entries = value[.entry] else { return nil }
        for entry in entries.values {
            guard entry[.resource]?[meta]?[versionId] == nil else { return nil }
            guard let url = entry[fullUrl] else { continue }
            guard let hash = url.textHash else { return nil }
            seen.append(hash)
        }
        seen.sort()
        return zip(seen, seen.dropFirst()).contains { $0 == $1 } ? nil : true
    }

    private static let meta: JSONKey = "meta"
    private static let versionId: JSONKey = "versionId"
    private static let fullUrl: JSONKey = "fullUrl"

    /// Luhn over the nine digits with the prefix 80840, which adds 24.
    private static func hasRightDigit(_ digits: [UInt8]) -> Bool {
        var sum = 24
        for (index, digit) in digits.enumerated() {
            let value = Int(digit - UInt8(ascii: "0"))
            sum += index.isMultiple(of: 2) ? (value < 5 ? value * 2 : value * 2 - 9) : value
        }
        return sum % 10 == 0
    }

    private static func isInOrder(_ value: JSONValue) -> Bool? {
        guard let start = value["start"], let end = value["end"] else {
            return value["_start"] == nil && value["_end"] == nil ? true : nil
        }
        let (from, to) = (start.sourceBytes, end.sourceBytes)
        guard from.count == 12, to.count == 12 else {
            return isInOrder(of: start, end) ? true : nil
        }
        return !to.lexicographicallyPrecedes(from)
    }

    /// Whether a time is not after another: of the same zone, to the second.
    private static func isInOrder(of start: JSONValue, _ end: JSONValue) -> Bool {
        let inOrder = start.withPlainString { from in
            end.withPlainString { to in
                guard from.count == to.count, from.count == 20 || from.count == 25,
                    from[19...].elementsEqual(to[19...]),
                    // Leap seconds are left to the expression.
                    from[17] != UInt8(ascii: "6"), to[17] != UInt8(ascii: "6"),
                    DateForm.read(from[...]) == .dateTime,
                    DateForm.read(to[...]) == .dateTime
                else { return false }
                return !to.lexicographicallyPrecedes(from)
            }
        }
        return inOrder == true
    }
}
