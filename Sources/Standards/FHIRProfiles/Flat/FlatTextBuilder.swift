import JSON

/// Collects the texts of flat tables, each once.
struct FlatTextBuilder {
    private(set) var bytes: [UInt8] = []
    private(set) var tables: [FlatTextTable] = []
    private(set) var slots: [FlatTextSlot] = []
    private var known: [[UInt8]: FlatText] = [:]

    mutating func add(_ text: String) -> FlatText {
        let new = Array(text.utf8)
        if let known = known[new] { return known }
        let added = FlatText(start: Int32(bytes.count), count: Int32(new.count))
        bytes += new
        known[new] = added
        return added
    }

    /// A table of texts, by open addressing. Of the same text twice the first counts.
    mutating func table(_ texts: [(text: String, value: Int32)]) -> Int32 {
        var size = 4
        while size < texts.count * 2 { size *= 2 }
        var table = [FlatTextSlot](repeating: FlatTextSlot(), count: size)
        for (text, value) in texts {
            let hash = JSONValue.textHash(of: text)
            var place = Int(truncatingIfNeeded: hash) & (size - 1)
            while table[place].value >= 0 { place = (place + 1) & (size - 1) }
            table[place] = FlatTextSlot(hash: hash, text: add(text), value: value)
        }
        tables.append(FlatTextTable(firstSlot: Int32(slots.count), slotMask: Int32(size - 1)))
        slots += table
        return Int32(tables.count - 1)
    }
}
