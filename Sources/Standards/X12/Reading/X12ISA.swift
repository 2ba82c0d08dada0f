/// The first segment of an interchange, by which all others are read: 106 bytes at fixed places (X12.5, ISA).
enum X12ISA {
    static let byteCount = 106
    /// How far delimiters are looked for where lengths are wrong.
    static let countedBytes = 3 * byteCount + 2
    static let name: [UInt8] = Array("ISA".utf8)

    /// How long each of its sixteen elements is.
    static let lengths = [2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1]

    enum Reading {
        /// `isExact` is false where elements have other lengths than the standard's, but the delimiters can be told.
        case read(X12Delimiters, isExact: Bool)
        case needsBytes
        case unreadable
    }

    /// Reads the delimiters of the header that begins at `start` (where `ISA` stands).
    static func read(_ bytes: [UInt8], at start: Int, isLast: Bool) -> Reading {
        guard bytes.count - start >= byteCount || isLast else { return .needsBytes }
        if let delimiters = fixed(bytes, at: start) { return .read(delimiters, isExact: true) }
        guard bytes.count - start >= countedBytes || isLast else { return .needsBytes }
        if let delimiters = counted(bytes, at: start) { return .read(delimiters, isExact: false) }
        return .unreadable
    }

    private static func fixed(_ bytes: [UInt8], at start: Int) -> X12Delimiters? {
        guard bytes.count - start >= byteCount else { return nil }
        let separator = bytes[start + 3]
        var position = start + 3
        for length in lengths {
            guard bytes[position] == separator else { return nil }
            let content = bytes[(position + 1)...(position + length)]
            guard !content.contains(separator) || length == 1 else { return nil }
            position += length + 1
        }
        return delimiters(
            separator, repetition: bytes[start + 82], component: bytes[start + 104],
            segment: bytes[start + 105])
    }

    /// Where lengths are wrong: sixteen separators, the component separator, the terminator.
    private static func counted(_ bytes: [UInt8], at start: Int) -> X12Delimiters? {
        guard start + 5 < bytes.count else { return nil }
        let separator = bytes[start + 3]
        guard X12Delimiters.isFit(separator) else { return nil }
        var found = 0
        var repetition: UInt8 = 0
        for position in start + 3..<min(bytes.count - 2, start + countedBytes - 2)
        where bytes[position] == separator {
            found += 1
            if found == 11 { repetition = bytes[position + 1] }
            guard found == 16 else { continue }
            let segment = bytes[position + 2]
            guard segment != separator, X12Delimiters.isFit(segment) else { return nil }
            return delimiters(
                separator, repetition: repetition, component: bytes[position + 1], segment: segment)
        }
        return nil
    }

    private static func delimiters(
        _ element: UInt8, repetition: UInt8, component: UInt8, segment: UInt8
    ) -> X12Delimiters? {
        // Without these two nothing can be read; the others are judged with the header.
        guard element != segment, X12Delimiters.isFit(element), !isLetterOrDigit(segment),
            element != 0x0A, element != 0x0D
        else { return nil }
        return X12Delimiters(
            element: element, repetition: isLetterOrDigit(repetition) ? 0 : repetition,
            component: component, segment: segment)
    }
}
