/// A LOINC code by its shape: up to seven digits, a hyphen, and the check digit over them (mod 10, LOINC Users' Guide,
/// appendix C). Whether it names anything only LOINC's own table knows.
public enum LOINCCode {
    public static func hasShape(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...7).contains(parts[0].utf8.count), parts[1].utf8.count == 1,
            (parts[0] + parts[1]).utf8.allSatisfy({ (48...57).contains($0) }),
            let check = parts[1].utf8.first
        else { return false }
        let sum = parts[0].utf8.reversed().enumerated().reduce(0) { sum, digit in
            let value = Int(digit.element) - 48
            // Each second one counts double, beginning beside the check digit; of two digits the sum.
            return sum + (digit.offset.isMultiple(of: 2) ? value / 5 + value * 2 % 10 : value)
        }
        return (10 - sum % 10) % 10 == Int(check) - 48
    }
}
