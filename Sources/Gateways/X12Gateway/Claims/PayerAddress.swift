import Cases
import Plans
import Primitives
import Records

/// The address of a payer as the book writes it: `street, city, ST ZIP`.
struct PayerAddress: Hashable {
    var street: String
    var city: String
    var state: String
    var zip: String

    init?(_ text: String?) {
        guard let parts = text?.split(separator: ",").map({ $0.drop { $0 == " " } }),
            parts.count >= 3
        else { return nil }
        let last = parts[parts.count - 1].split(separator: " ")
        guard last.count == 2, last[0].count == 2, last[1].contains(where: \.isNumber) else {
            return nil
        }
        street = parts.dropLast(2).joined(separator: ", ")
        city = String(parts[parts.count - 2])
        state = String(last[0])
        zip = last[1].filter(\.isNumber)
    }
}
