import FHIR
import JSON

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

    init?(_ text: String) {
        switch text {
        case "$this.toString().length() = 10": self = .fullDate
        case "value.matches('^[0-9]{10}$')": self = .tenDigits
        case "start.hasValue().not() or end.hasValue().not() or (start <= end)": self = .period
        case "fullUrl.contains('/_history/').not()": self = .unversionedURL
        case "entry.first().resource is Claim": self = .first("Claim")
        case "entry.first().resource is ClaimResponse": self = .first("ClaimResponse")
        default:
            if let presence = PresenceRule(text) {
                self = .presence(presence)
            } else if text.hasPrefix("(((select(value.substring(0,1).toInteger())"),
                text.hasSuffix("+(value.substring(9,1).toInteger()) + 24)mod 10=0)")
            {
                self = .npiCheckDigit
            } else {
                return nil
            }
        }
    }

    /// nil where the expression has to tell.
    func holds(on value: JSONValue) -> Bool? {
        switch self {
        case .fullDate:
            return value.kind == .string ? value.sourceBytes.count == 12 : nil
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
            guard let url = value["fullUrl"]?.string else { return nil }
            return !url.contains("/_history/")
        case .first(let type):
            guard let first = value["entry"]?.values.first(where: { _ in true }) else { return nil }
            guard let resource = first[.resource] else { return nil }
            return resource[.resourceType]?.equals(type)
        }
    }

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
        guard from.count == 12, to.count == 12 else { return nil }
        return !to.lexicographicallyPrecedes(from)
    }
}
