internal import Primitives

/// Dates and times as X12 writes them: without signs between.
enum X12Dates {
    /// `CCYYMMDD`, or `YYMMDD`.
    static func isDate(_ bytes: some RandomAccessCollection<UInt8>, digits: Int) -> Bool {
        guard bytes.count == digits, let number = decimalNumber(bytes, digitsMax: 8) else {
            return false
        }
        let year = digits == 6 ? 2000 + number / 10_000 : number / 10_000
        return CivilDate(year: year, month: number / 100 % 100, day: number % 100) != nil
    }

    /// `HHMM`, `HHMMSS`, `HHMMSSD` or `HHMMSSDD`.
    static func isTime(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
        guard (4...8).contains(bytes.count), bytes.count != 5,
            let hoursAndMinutes = decimalNumber(bytes.prefix(4), digitsMax: 4),
            hoursAndMinutes / 100 < 24, hoursAndMinutes % 100 < 60
        else { return false }
        let rest = bytes.dropFirst(4)
        guard !rest.isEmpty else { return true }
        guard let seconds = decimalNumber(rest.prefix(2), digitsMax: 2), seconds < 60
        else { return false }
        return rest.allSatisfy(isDigit)
    }

    /// A date time period (element 1251) by its format (element 1250); nil where the format is not known here.
    static func isPeriod(_ bytes: UnsafeBufferPointer<UInt8>, format: PackedCode?) -> Bool? {
        func both(_ length: Int, _ isValid: (Slice<UnsafeBufferPointer<UInt8>>) -> Bool) -> Bool {
            guard bytes.count == 2 * length + 1, bytes[length] == 0x2D else { return false }
            return isValid(bytes.prefix(length)) && isValid(bytes.suffix(length))
        }
        return switch format {
        case "D8": isDate(bytes, digits: 8)
        case "RD8": both(8) { isDate($0, digits: 8) }
        case "D6": isDate(bytes, digits: 6)
        case "TM": bytes.count == 4 && isTime(bytes)
        case "DT":
            bytes.count == 12 && isDate(bytes.prefix(8), digits: 8) && isTime(bytes.suffix(4))
        case "RTM": both(4) { isTime($0) }
        default: nil
        }
    }
}
