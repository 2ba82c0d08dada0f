import Primitives
import Records
import X12

/// Amounts of a claim: dollars and whole cents, none below zero, and no more than the cost share can reckon with.
enum ClaimAmount {
    static let max = Money(cents: 1_000_000_000_000)

    static func money(_ text: String) -> Money? {
        Decimal(x12: text).flatMap { Money($0) }.flatMap { $0 >= .zero && $0 <= max ? $0 : nil }
    }

    static func problem(_ text: String?) -> String {
        "'\(text ?? "")' is no amount in dollars and cents, from 0 to \(max)."
    }
}
