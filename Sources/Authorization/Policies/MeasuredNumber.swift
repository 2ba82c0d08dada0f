import FHIR
import JSON
import Primitives

/// A number that was measured or answered, and what it is counted in.
enum MeasuredNumber {
    case number(Decimal, place: Place)
    /// Why it can not be judged, in words that follow its name.
    case doubtful(String)
    case absent

    /// - Parameter unit: what the policy counts in, where it says so.
    init(quantity: JSONValue?, plain: JSONValue?, unit: String?, isPlainCounted: Bool) {
        if let bound = quantity.flatMap(Self.bound) {
            self = .doubtful("is a bound, '\(bound)'")
        } else if let value = quantity?[.value], let number = value.decimal {
            if let unit, let other = Self.otherUnit(quantity, than: unit) {
                self = .doubtful("is in \(other), not in '\(unit)'")
            } else {
                self = .number(number, place: value.place)
            }
        } else if let plain, let number = plain.decimal {
            self =
                unit == nil || isPlainCounted
                ? .number(number, place: plain.place) : .doubtful("has no unit")
        } else {
            self = .absent
        }
    }

    /// `< 15`: how much it is, it does not say (R4, Quantity.comparator, a modifier element).
    private static func bound(_ quantity: JSONValue) -> String? {
        guard let comparator = quantity["comparator"]?.string else { return nil }
        let number = quantity[.value]?.decimal.map { " \($0)" } ?? ""
        return comparator + number
    }

    /// Another unit than that, in words; nil where it is that. Nothing is converted.
    private static func otherUnit(_ quantity: JSONValue?, than unit: String) -> String? {
        // Without a code the words count, where they are the code.
        guard let code = quantity?[.code]?.string else {
            let words = quantity?[.unit]?.string
            return words.map { isSame($0, unit) ? nil : "'\($0)'" } ?? "no unit"
        }
        guard quantity?[.system]?.equals(FHIRSystems.ucum) == true else {
            return "a unit of its own"
        }
        return isSame(code, unit) ? nil : "'\(code)'"
    }

    /// UCUM, section 2.2: what stands in braces is a remark and changes nothing; alone it is the unit 1.
    private static func isSame(_ one: String, _ other: String) -> Bool {
        one == other || bare(one) == bare(other)
    }

    private static func bare(_ unit: String) -> Substring {
        var (text, isRemark) = ("", false)
        for character in unit {
            if character == "{" { isRemark = true }
            if !isRemark { text.append(character) }
            if character == "}" { isRemark = false }
        }
        if text.hasPrefix("1/") { return text.dropFirst() }
        return text.isEmpty ? "1" : text[...]
    }
}
