import X12

/// A file as large as one likes, made from a sample: its set again and again in one group, with the control numbers and
/// counts right. It is made piece by piece, so that a file of any size takes no memory.
struct MadeFile {
    let sample: String
    private let header: [UInt8]
    private let set: [UInt8]
    /// Where in `set` its nine-digit control numbers stand.
    private let numberOffsets: [Int]
    private let groupNumber: String
    private let interchangeNumber: String
    private let terminator: UInt8
    private(set) var setCount = 0
    private(set) var byteCount = 0

    private static let placeholder = "000000000"

    /// nil where the sample holds no set with the usual separators.
    init?(name: String, sample: [UInt8]) {
        var found: X12TransactionSet?
        var group = ""
        var interchange = ""
        for event in X12Intake.events(in: sample) {
            switch event {
            case .interchangeBegan(let header, _): interchange = header.controlNumber
            case .groupBegan(let header, _): group = header.controlNumber
            case .set(_, let content): if found == nil { found = content }
            default: break
            }
        }
        guard let found, found.delimiters.element == UInt8(ascii: "*") else { return nil }
        var reader = X12Reader(sample)
        var start = 0
        while case .segment = reader.advance(), reader.id != "ST" {}
        start = reader.offset
        var bytes: [UInt8] = []
        var offsets: [Int] = []
        for segment in found {
            var elements = (0...segment.count).map { segment[$0].text }
            if ["ST", "SE"].contains(elements[0]) { elements[2] = Self.placeholder }
            if elements[0] == "SE" { elements[1] = String(found.count) }
            if elements[0] == "ST" { offsets.append(bytes.count + 7) }
            bytes += elements.joined(separator: "*").utf8
            if elements[0] == "SE" { offsets.append(bytes.count - Self.placeholder.count) }
            bytes.append(found.delimiters.segment)
        }
        self.sample = name
        header = Array(sample[..<start])
        set = bytes
        numberOffsets = offsets
        groupNumber = group
        interchangeNumber = interchange
        terminator = found.delimiters.segment
    }

    /// The beginning, or the next sets, until there are `size` bytes more or less; nil after the end of a file of
    /// `megabytes`.
    mutating func next(_ size: Int, of megabytes: Int) -> [UInt8]? {
        guard byteCount >= 0 else { return nil }
        var bytes = byteCount == 0 ? header : []
        bytes.reserveCapacity(size + set.count)
        while bytes.count < size, byteCount + bytes.count < megabytes * 1_000_000 {
            setCount += 1
            let start = bytes.count
            bytes += set
            for offset in numberOffsets {
                var number = setCount
                for place in stride(from: start + offset + 8, through: start + offset, by: -1) {
                    bytes[place] = UInt8(ascii: "0") + UInt8(number % 10)
                    number /= 10
                }
            }
        }
        byteCount += bytes.count
        if byteCount >= megabytes * 1_000_000 {
            let end = String(UnicodeScalar(terminator))
            bytes += "GE*\(setCount)*\(groupNumber)\(end)IEA*1*\(interchangeNumber)\(end)".utf8
            byteCount = -1
        }
        return bytes
    }

    /// All of it at once.
    static func whole(name: String, sample: [UInt8], megabytes: Int) -> [UInt8]? {
        guard var file = MadeFile(name: name, sample: sample) else { return nil }
        var bytes: [UInt8] = []
        while let chunk = file.next(1 << 20, of: megabytes) { bytes += chunk }
        return bytes
    }
}
