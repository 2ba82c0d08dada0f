/// Gives the segments of a stream one after another, in bounded memory.
///
///     var reader = X12Reader()
///     while let chunk = read() {
///         reader.feed(chunk)
///         while case .segment = reader.advance() { use(reader.id, reader.byteCount(1)) }
///     }
///     reader.finish()
///
/// A chunk may end anywhere. Delimiters are taken anew from each ISA; line breaks after terminators are passed over.
/// No array is made for a segment: the current one is looked at through the reader, or taken along as a view
/// (`segment`), which keeps the bytes alive.
public struct X12Reader: Sendable {
    public enum Step: Hashable, Sendable {
        /// The reader stands on a segment.
        case segment
        /// Nothing more until more is fed.
        case needsBytes
        case end
        /// Something that is no segment was passed over. Reading goes on.
        case fault(X12ReadFault)
    }

    public let limits: X12Limits
    public private(set) var delimiters = X12Delimiters.usual
    /// Whether the ISA last read has the lengths of the standard.
    public private(set) var isHeaderExact = true

    private var buffer: [UInt8] = []
    /// Where the next segment begins, before line breaks.
    private var position = 0
    /// Bytes of the stream before `buffer[0]`.
    private var dropped = 0
    private var isFinished = false
    /// False between interchanges.
    private var isInside = false

    // What the scan of the current window found.
    @usableFromInline var marks: [UInt32] = [0]
    private var ends: [UInt32] = []
    private var endCount = 0
    private var nextEnd = 0
    private var nextMark = 0
    /// No terminator stands before this, from `position` on.
    private var searched = 0
    /// Whether what comes belongs to a segment that was too long.
    private var isSkipping = false
    /// Where the BIN segment begins that was looked at last; -1 where there is none.
    private var binaryStart = -1
    /// Whether the marks respect its binary data: a length that lies leaves the terminator, and the limit, in charge.
    private var isBinary = false
    /// Where in the stream began what is no interchange and is being passed over; nil where nothing is.
    private var garbageOffset: Int?
    /// Bytes of binary data that was too long, which are still to be passed over.
    private var binaryLeft = 0

    // The current segment.
    @usableFromInline var start = 0
    @usableFromInline var firstMark = 0
    @usableFromInline var lastMark = 0
    public private(set) var id = X12SegmentID(packed: 0)

    static let windowBytes = 32 << 10

    /// Room for the marks of a BIN segment.
    private static let binaryMarks = 8

    public init(limits: X12Limits = .standard) { self.limits = limits }

    public init(_ bytes: [UInt8], limits: X12Limits = .standard) {
        self.limits = limits
        buffer = bytes
        isFinished = true
    }

    // MARK: Feeding

    public mutating func feed(_ bytes: some Collection<UInt8>) {
        if position > 0 {
            buffer.removeSubrange(0..<position)
            dropped += position
            searched = max(0, searched - position)
            position = 0
        }
        forgetWindow()
        start = 0
        firstMark = 0
        lastMark = 0
        marks[0] = 0
        binaryStart = -1
        isBinary = false
        buffer.append(contentsOf: bytes)
    }

    /// Nothing more will come.
    public mutating func finish() { isFinished = true }

    // MARK: The current segment

    // Inlined where they are used: called, they took more time than the scan (760 MB/s against 1,400).

    /// The number of the last element.
    @inlinable public var count: Int { lastMark &- firstMark }

    /// How long an element is; 0 where the segment is shorter. The name is element 0.
    @inlinable public func byteCount(_ number: Int) -> Int {
        let mark = firstMark &+ number
        guard number >= 0, mark <= lastMark else { return 0 }
        return Int(marks[mark]) &- (number == 0 ? start : Int(marks[mark &- 1]) &+ 1)
    }

    public var offset: Int { dropped + start }

    public var segment: X12Segment {
        X12Segment(
            bytes: buffer, marks: marks[firstMark...lastMark], start: start,
            delimiters: delimiters, id: id, offset: offset)
    }

    // MARK: Advancing

    public mutating func advance() -> Step {
        guard isInside else { return header() }
        while true {
            guard nextEnd < endCount else {
                if let step = scan() { return step }
                continue
            }
            let terminator = Int(ends[nextEnd])
            start = afterLineBreaks(position)
            let nameEnd = Int(marks[nextMark])
            // A terminator that is itself a line break ends an empty segment: nothing to report.
            if start > nameEnd {
                position = nameEnd + 1
                nextEnd += 1
                nextMark = terminator + 1
                continue
            }
            id = name(start..<nameEnd)
            if id == .bin, binaryStart != start {
                forgetWindow()
                position = start
                continue
            }
            if buffer[start] == 0x49, let isHeader = looksLikeHeader(start) {
                return isHeader ? header(at: start) : .needsBytes
            }
            guard
                Int(marks[terminator]) - start <= limits.segmentBytesMax
                    || isBinary && binaryStart == start
            else { return tooLong(upTo: Int(marks[terminator]) + 1) }
            take(upTo: terminator)
            if id == .iea { isInside = false }
            return .segment
        }
    }

    private mutating func take(upTo terminator: Int) {
        firstMark = nextMark
        lastMark = terminator
        position = Int(marks[terminator]) + 1
        nextMark = terminator + 1
        nextEnd += 1
    }

    @inline(__always)
    private func name(_ range: Range<Int>) -> X12SegmentID {
        let first = range.lowerBound
        switch range.count {
        case 2:
            return X12SegmentID(packed: UInt32(buffer[first]) << 8 | UInt32(buffer[first + 1]))
        case 3 where buffer[first] != 0:
            return X12SegmentID(
                packed: UInt32(buffer[first]) << 16 | UInt32(buffer[first + 1]) << 8
                    | UInt32(buffer[first + 2]))
        default: return X12SegmentID(buffer[range])
        }
    }

    @inline(__always)
    private func afterLineBreaks(_ position: Int) -> Int {
        var position = position
        while position < buffer.count, buffer[position] == 0x0A || buffer[position] == 0x0D {
            position += 1
        }
        return position
    }

    /// Whether an ISA begins here, with these delimiters or others: the interchange before it has no end. nil where none does,
    /// false where more bytes must come before it can be told.
    private func looksLikeHeader(_ start: Int) -> Bool? {
        guard buffer[start...].starts(with: X12ISA.name) else { return nil }
        if start + 3 < buffer.count, buffer[start + 3] == delimiters.element { return true }
        if start + X12ISA.byteCount > buffer.count { return isFinished ? nil : false }
        guard case .read(_, isExact: true) = X12ISA.read(buffer, at: start, isLast: true)
        else { return nil }
        return true
    }

    private mutating func header(at start: Int) -> Step {
        isInside = false
        position = start
        return header()
    }

    // MARK: Scanning

    /// Scans further. nil where there are segments now.
    private mutating func scan() -> Step? {
        if isSkipping { skip() }
        if let step = scanBinary() { return step == .segment ? nil : step }
        let begin = afterLineBreaks(position)
        if begin < buffer.count, buffer[begin] == 0x49, let isHeader = looksLikeHeader(begin) {
            return isHeader ? header(at: begin) : .needsBytes
        }
        var window = Self.windowBytes
        let from = max(position, searched)
        guard from < buffer.count else { return atEnd() }
        while true {
            let upper = min(buffer.count, from + window)
            // A segment that did not end in what was scanned before is scanned again from its start.
            if let end = buffer[from..<upper].firstIndex(of: delimiters.segment) {
                scanWindow(position..<max(end + 1, min(buffer.count, position + Self.windowBytes)))
                return nil
            }
            guard upper - begin <= limits.segmentBytesMax else { return skipLong() }
            if upper == buffer.count {
                searched = upper
                return atEnd()
            }
            window *= 2
        }
    }

    /// Where a BIN segment begins: its data is as long as it says, and may hold any byte. `.segment` where the marks are
    /// made; nil where there is none, or where it lies: no terminator stands behind the data.
    private mutating func scanBinary() -> Step? {
        if binaryLeft > 0 {
            let count = min(binaryLeft, buffer.count - position)
            position += count
            binaryLeft -= count
            searched = position
        }
        let first = afterLineBreaks(position)
        guard binaryStart != first, buffer[first...].starts(with: "BIN".utf8) else { return nil }
        binaryStart = first
        isBinary = false
        let digits = first + 4
        guard digits < buffer.count, buffer[digits - 1] == delimiters.element,
            let lengthEnd = buffer[digits...].prefix(16).firstIndex(of: delimiters.element),
            let length = decimalNumber(buffer[digits..<lengthEnd], digitsMax: 15)
        else { return nil }
        guard length <= limits.setBytesMax else {
            position = lengthEnd + 1
            binaryLeft = length + 1
            return .fault(.segmentTooLong(offset: dropped + first))
        }
        let end = lengthEnd + 1 + length
        guard end < buffer.count || isFinished else {
            position = first
            return .needsBytes
        }
        guard end < buffer.count, buffer[end] == delimiters.segment else { return nil }
        if marks.count < Self.binaryMarks {
            marks = [UInt32](repeating: 0, count: Self.binaryMarks)
            ends = marks
        }
        marks.replaceSubrange(0..<3, with: [first + 3, lengthEnd, end].map(UInt32.init))
        ends[0] = 2
        isBinary = true
        endCount = 1
        nextEnd = 0
        nextMark = 0
        return .segment
    }

    private mutating func scanWindow(_ range: Range<Int>) {
        let room = range.count + DelimiterScan.slack
        if marks.count < room {
            marks = [UInt32](repeating: 0, count: room)
            ends = [UInt32](repeating: 0, count: room)
        }
        let found = DelimiterScan.scan(buffer, range, delimiters, marks: &marks, ends: &ends)
        endCount = found.ends
        nextEnd = 0
        nextMark = 0
    }

    private mutating func forgetWindow() {
        endCount = 0
        nextEnd = 0
        nextMark = 0
    }

    private mutating func atEnd() -> Step {
        guard isFinished else { return .needsBytes }
        let rest = afterLineBreaks(position)
        position = buffer.count
        isInside = false
        guard rest < buffer.count else { return .end }
        return .fault(.unterminated(offset: dropped + rest))
    }

    private mutating func tooLong(upTo end: Int) -> Step {
        let fault = X12ReadFault.segmentTooLong(offset: dropped + start)
        take(upTo: Int(ends[nextEnd]))
        position = end
        return .fault(fault)
    }

    /// A segment that is too long already: what there is of it goes, and what is to come up to its end.
    private mutating func skipLong() -> Step {
        let offset = dropped + afterLineBreaks(position)
        isSkipping = true
        skip()
        return .fault(.segmentTooLong(offset: offset))
    }

    private mutating func skip() {
        forgetWindow()
        if let end = buffer[position...].firstIndex(of: delimiters.segment) {
            position = end + 1
            isSkipping = false
        } else {
            position = buffer.count
        }
        searched = position
    }

    // MARK: Between interchanges

    private mutating func header() -> Step {
        if let garbageOffset { return garbage(from: garbageOffset) }
        while position < buffer.count, buffer[position] <= 0x20 { position += 1 }
        let left = buffer.count - position
        guard left > 0 else { return isFinished ? .end : .needsBytes }
        let begun = buffer[position...].prefix(3)
        guard begun.elementsEqual(X12ISA.name) else {
            if !isFinished, left < 3, X12ISA.name.starts(with: begun) { return .needsBytes }
            return garbage(from: dropped + position)
        }
        switch X12ISA.read(buffer, at: position, isLast: isFinished) {
        case .needsBytes: return .needsBytes
        case .unreadable:
            let offset = dropped + position
            position += 3
            forgetWindow()
            return .fault(.unreadableHeader(offset: offset))
        case .read(let found, let isExact):
            if found != delimiters { forgetWindow() }
            delimiters = found
            isHeaderExact = isExact
            return headerSegment()
        }
    }

    /// The sixteen elements of ISA end at their separators: a repetition or component separator is data here.
    private mutating func headerSegment() -> Step {
        var terminator = position
        var separators = 0
        while separators < 16 || buffer[terminator] != delimiters.segment {
            if buffer[terminator] == delimiters.element { separators += 1 }
            terminator += 1
        }
        start = position
        id = .isa
        isInside = true
        isSkipping = false
        searched = 0
        if windowHolds(headerEndingAt: terminator) {
            take(upTo: Int(ends[nextEnd]))
            return .segment
        }
        scanWindow(position..<min(buffer.count, position + Self.windowBytes))
        if windowHolds(headerEndingAt: terminator) {
            take(upTo: Int(ends[nextEnd]))
            return .segment
        }
        // A terminator among its data would cut the header short.
        scanWindow(position..<terminator + 1)
        nextEnd = endCount - 1
        take(upTo: Int(ends[nextEnd]))
        forgetWindow()
        return .segment
    }

    private func windowHolds(headerEndingAt terminator: Int) -> Bool {
        nextEnd < endCount && Int(marks[Int(ends[nextEnd])]) == terminator
            && Int(marks[nextMark]) == position + 3 && Int(ends[nextEnd]) - nextMark == 16
    }

    /// Passes over what is no interchange, up to the next ISA. It is told once, at its end, in however many pieces it
    /// comes.
    private mutating func garbage(from offset: Int) -> Step {
        let name = X12ISA.name
        while position + name.count <= buffer.count,
            buffer[position] != name[0] || !buffer[position...].starts(with: name)
        {
            position += 1
        }
        forgetWindow()
        if position + name.count > buffer.count {
            guard isFinished else {
                garbageOffset = offset
                return .needsBytes
            }
            position = buffer.count
        }
        garbageOffset = nil
        return .fault(.garbage(offset: offset, byteCount: dropped + position - offset))
    }
}
