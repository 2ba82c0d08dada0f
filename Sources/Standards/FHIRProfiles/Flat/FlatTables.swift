import JSON

/// The definitions of a guide as a validation reads them: rows in flat memory, so that no references are counted. Made
/// from the classes of `Definitions` by `FlatBuilder`, when the tables are read.
struct FlatTables: Sendable {
    let shapes: FlatArray<FlatShape>
    let slots: FlatArray<FlatSlot>
    let elements: FlatArray<FlatElement>
    let kinds: FlatArray<FlatKind>
    let targets: FlatArray<FlatTarget>
    let slices: FlatArray<FlatSlice>
    let steps: FlatArray<Int32>
    let rules: FlatArray<FlatRule>
    let forms: FlatArray<FlatForm>
    let codes: FlatArray<FlatCodes>
    let systems: FlatArray<FlatSystem>
    let definitions: FlatArray<FlatDefinition>
    let textTables: FlatArray<FlatTextTable>
    let textSlots: FlatArray<FlatTextSlot>
    let bytes: FlatArray<UInt8>
    /// Of the definitions by their URLs.
    let urls: Int32
    /// Of those that are types of resources by their names.
    let names: Int32

    func free() {
        shapes.free()
        slots.free()
        elements.free()
        kinds.free()
        targets.free()
        slices.free()
        steps.free()
        rules.free()
        forms.free()
        codes.free()
        systems.free()
        definitions.free()
        textTables.free()
        textSlots.free()
        bytes.free()
    }

    /// How the member of a name is to be read in an object of a shape: the place of its slot; -1 where it is none.
    @inline(__always)
    func slot(_ name: Int, of shape: FlatShape) -> Int32 {
        var place = Self.place(name) & shape.slotMask
        while true {
            let known = slots[shape.firstSlot + place].name
            if Int(known) == name { return shape.firstSlot + place }
            if known == 0 { return -1 }
            place = (place + 1) & shape.slotMask
        }
    }

    /// Where the search for a name begins.
    @inline(__always)
    static func place(_ name: Int) -> Int32 {
        Int32(truncatingIfNeeded: (name &* 40_503) >> 3)
    }

    @inline(__always)
    func bytes(_ text: FlatText) -> UnsafeBufferPointer<UInt8> {
        bytes.part(text.start, text.count)
    }

    @inline(__always)
    func isSame(_ text: FlatText, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
        Int(text.count) == other.count && ByteRun.areSame(bytes(text), other)
    }

    /// The value of a text in a table; nil where it is not in it.
    func find(_ text: UnsafeBufferPointer<UInt8>, in table: Int32) -> Int32? {
        let table = textTables[table]
        let hash = ByteRun.hash(text)
        var place = Int32(truncatingIfNeeded: hash) & table.slotMask
        while true {
            let slot = textSlots[table.firstSlot + place]
            guard slot.value >= 0 else { return nil }
            if slot.hash == hash, isSame(slot.text, text) { return slot.value }
            place = (place + 1) & table.slotMask
        }
    }
}
