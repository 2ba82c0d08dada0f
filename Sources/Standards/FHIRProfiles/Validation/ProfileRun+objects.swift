import FHIR
import JSON

/// Objects: which elements they have, and how many.
extension ProfileRun {
    /// - Parameter mayBeBare: whether an id alone is enough: beside a value it is.
    /// - Returns: which children are there, or have something beside them, as bits by their place.
    @discardableResult
    func object(_ index: Int, _ place: Int32, mayBeBare: Bool = false) -> UInt64 {
        guard walk.kind(index) == .object else {
            say(
                .structure,
                "An object (\(guide.sources.shapes[Int(place)].type)) is expected here, and this is \(walk.kind(index).words).",
                at: index)
            return 0
        }
        let shape = tables.shapes[place]
        var seen: UInt64 = 0
        // Whether some child may have come too seldom or too often: then all are counted.
        var (isEmpty, isOdd) = (true, shape.isWide)
        let end = walk.end(index)
        var member = index + 1
        while member < end {
            var isBeside = false
            let found = slot(of: member, shape, place, &isBeside)
            if found >= 0 {
                let slot = tables.slots[found]
                let bit = UInt64(1) &<< UInt64(slot.bit)
                let count =
                    isBeside ? beside(member, slot, of: index) : values(member, slot, of: index)
                isOdd =
                    isOdd || seen & bit != 0 || count > tables.elements[slot.element].max
                    || count < tables.elements[slot.element].min
                seen |= bit
                if mayBeBare || !slot.isID { isEmpty = false }
            } else {
                isEmpty = false
            }
            member = walk.end(member)
        }
        // ele-1. A resource may have nothing but its type.
        if isEmpty, !shape.isResource {
            say(
                .structure,
                "\(guide.sources.shapes[Int(place)].type) is empty: leave it out, or give it a value.",
                at: index, key: "ele-1")
        }
        if isOdd || shape.required & ~seen != 0 { checkCounts(of: index, shape, place) }
        hold(
            shape.firstRule, shape.ruleCount, on: index, seen: seen,
            type: guide.sources.shapes[Int(place)].pathType)
        return seen
    }

    /// The slot of a member; -1 where it is no element, which is told.
    @inline(__always)
    private func slot(
        of member: Int, _ shape: FlatShape, _ place: Int32, _ isBeside: inout Bool
    ) -> Int32 {
        let key = walk.key(member)
        if key <= keys.last {
            let slot = tables.slot(key, of: shape)
            if slot >= 0 || key == keys.resourceType && shape.isResource { return slot }
        }
        return otherSlot(of: member, shape, place, &isBeside)
    }

    /// The same for a name that the JSON reader does not know.
    @inline(never)
    private func otherSlot(
        of member: Int, _ shape: FlatShape, _ place: Int32, _ isBeside: inout Bool
    ) -> Int32 {
        let found = look(member, shape, &isBeside)
        if found < 0 { unknown(member, guide.sources.shapes[Int(place)]) }
        return found
    }

    private func look(_ member: Int, _ shape: FlatShape, _ isBeside: inout Bool) -> Int32 {
        guard walk.key(member) > keys.last, let name = guide.names.find(value(at: member)) else {
            return -1
        }
        isBeside = name.isBeside
        return tables.slot(name.number, of: shape)
    }

    @inline(never)
    private func unknown(_ member: Int, _ shape: Shape) {
        let name = value(at: member).memberName ?? ""
        guard let choice = shape.choice(like: name) else {
            say(.structure, "\(shape.type) has no element '\(name)'.", at: member)
            return
        }
        let allowed = choice.memberNames.prefix(8).joined(separator: ", ")
        say(
            .structure,
            "\(shape.type).\(choice.name) can not be '\(name)' here: expected is \(allowed).",
            at: member)
    }

    // MARK: Counts

    /// Tells which children come too seldom or too often.
    @inline(never)
    private func checkCounts(of index: Int, _ row: FlatShape, _ place: Int32) {
        let shape = guide.sources.shapes[Int(place)]
        var counts: [ObjectIdentifier: Int] = [:]
        let object = value(at: index)
        for member in object.values {
            let key = member.tapeIndex
            var isBeside = false
            let found =
                walk.key(key) <= keys.last
                ? tables.slot(walk.key(key), of: row) : look(key, row, &isBeside)
            guard found >= 0 else { continue }
            let slot = tables.slots[found]
            let child = guide.sources.elements[Int(slot.element)]
            counts[ObjectIdentifier(child), default: 0] +=
                isBeside ? countBeside(member, slot, of: object) : count(member, child)
        }
        for one in shape.required {
            let child = shape.children[one.child]
            let count = counts[ObjectIdentifier(child)] ?? 0
            if count < one.min { tooFew(count, child, shape, object) }
        }
        for child in shape.children {
            let count = counts[ObjectIdentifier(child)] ?? 0
            if count > child.max { tooMany(count, child, shape, object) }
        }
    }

    private func count(_ member: JSONValue, _ child: Element) -> Int {
        child.isList && member.isArray ? member.count : 1
    }

    private func tooFew(_ count: Int, _ child: Element, _ shape: Shape, _ value: JSONValue) {
        // A slice that is missing has been told by its name.
        if child.slices.contains(where: { $0.element.min > 0 }) {
            if count == 0 { missingSlices(of: child, in: value) }
            return
        }
        let text =
            count == 0
            ? "\(shape.type) needs \(child.shortName): \(child.isChoice ? child.memberNames.prefix(6).joined(separator: " or ") : "it is missing")."
            : "\(shape.type) needs at least \(child.min) \(child.shortName), and has \(count)."
        say(.required, text, at: value.tapeIndex, missing: child.shortName)
    }

    private func tooMany(_ count: Int, _ child: Element, _ shape: Shape, _ value: JSONValue) {
        let place = child.memberNames.lazy.compactMap { value[$0] }.first ?? value
        let text =
            child.max == 0
            ? "\(shape.type).\(child.shortName) must not be there."
            : "\(shape.type) may have at most \(child.max) \(child.shortName), and has \(count)."
        say(.structure, text, at: place.tapeIndex)
    }

    // MARK: Beside a primitive

    /// What stands beside a primitive under `_name`: how many values it stands for where there are none.
    @inline(never)
    private func beside(_ index: Int, _ slot: FlatSlot, of owner: Int) -> Int32 {
        let member = value(at: index)
        let name = String((member.memberName ?? "").dropFirst())
        let child = guide.sources.elements[Int(slot.element)]
        guard let shape = shapeBeside(slot) else {
            say(
                .structure, "'_\(name)' can stand beside a primitive only, and \(name) is none.",
                at: index)
            return 0
        }
        let plain = value(at: owner)[name]
        if !child.isList {
            object(index, shape, mayBeBare: plain != nil)
        } else if member.isArray {
            beside(member, plain, shape, child)
        } else {
            say(.structure, "'_\(name)' is a list, as \(name) is.", at: index)
        }
        return Int32(clamping: countBeside(member, slot, of: value(at: owner)))
    }

    /// The same of a list: each place of it has a value, something beside it, or both (ele-1).
    private func beside(_ list: JSONValue, _ plain: JSONValue?, _ shape: Int32, _ child: Element) {
        for (place, one) in list.elements.enumerated() {
            let value = plain?[place]
            if !one.isNull {
                object(one.tapeIndex, shape, mayBeBare: value?.isNull == false)
            } else if value == nil {
                say(
                    .structure,
                    "\(child.shortName) has neither a value nor anything beside it here.",
                    at: one.tapeIndex, key: "ele-1")
            }
        }
    }

    private func countBeside(_ member: JSONValue, _ slot: FlatSlot, of owner: JSONValue) -> Int {
        let name = String((member.memberName ?? "").dropFirst())
        guard shapeBeside(slot) != nil, owner[name] == nil else { return 0 }
        guard guide.sources.elements[Int(slot.element)].isList else { return 1 }
        return member.isArray ? member.values.count { !$0.isNull } : 0
    }

    /// What an object beside a primitive may have; nil where the element is none.
    private func shapeBeside(_ slot: FlatSlot) -> Int32? {
        let kind = guide.sources.kinds[Int(slot.kind)]
        guard kind.primitive != nil,
            let shape = kind.traits.narrowed ?? guide.definition("Element")?.shape
        else { return nil }
        return guide.sources.places[ObjectIdentifier(shape)]
    }
}

extension JSONKind {
    /// For messages: "this is an array".
    var words: String {
        switch self {
        case .object: "an object"
        case .array: "an array"
        case .string: "a string"
        case .number: "a number"
        case .bool: "true or false"
        case .null: "null"
        }
    }
}
