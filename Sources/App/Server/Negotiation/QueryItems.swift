import Foundation

/// The names and values of a query or of a form (`application/x-www-form-urlencoded`), in their order. A name may come more
/// than once; a plus sign is a blank.
struct QueryItems: Hashable {
    let pairs: [Pair]

    struct Pair: Hashable {
        let name: String
        let value: String
    }

    /// More of them are no search.
    static let pairsMax = 100

    /// nil where the text is none: too many pairs, or an escape that is none or no UTF-8.
    init?(_ text: String) {
        let parts = text.split(separator: "&")
        guard parts.count <= Self.pairsMax else { return nil }
        var pairs: [Pair] = []
        for part in parts {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(pair[0]),
                let value = Self.decoded(pair.count > 1 ? pair[1] : "")
            else { return nil }
            pairs.append(Pair(name: name, value: value))
        }
        self.pairs = pairs
    }

    /// The first value of a name.
    subscript(_ name: String) -> String? { pairs.first { $0.name == name }?.value }

    private static func decoded(_ text: Substring) -> String? {
        text.replacing("+", with: " ").removingPercentEncoding
    }
}
