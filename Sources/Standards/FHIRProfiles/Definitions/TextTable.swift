import JSON

/// Texts that are known beforehand, each found by the bytes of a value: no text is made for it.
struct TextTable: Sendable {
    private let texts: [String]
    private let hashes: [UInt64]
    /// Open addressing; 0 is empty, else one more than the place of a text.
    private let slots: [UInt16]

    /// Of the same text twice the first counts.
    init(_ texts: [String]) {
        self.texts = texts
        hashes = texts.map(JSONValue.textHash(of:))
        var size = 4
        while size < texts.count * 2 { size *= 2 }
        var slots = [UInt16](repeating: 0, count: size)
        for (index, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt16(index + 1)
        }
        self.slots = slots
    }

    /// Which of the texts a value is; nil where it is none, or no string.
    func find(_ value: JSONValue) -> Int? {
        guard let hash = value.textHash else { return nil }
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while true {
            let entry = Int(slots[slot])
            guard entry != 0 else { return nil }
            if hashes[entry - 1] == hash, value.equals(texts[entry - 1]) { return entry - 1 }
            slot = (slot + 1) & (slots.count - 1)
        }
    }
}
