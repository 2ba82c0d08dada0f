import FHIR
import JSON

/// The values of an element.
extension ProfileRun {
    /// How many there are.
    @inline(__always)
    func values(_ member: Int, _ slot: FlatSlot, of owner: Int) -> Int32 {
        if slot.isOfEntry, let scope {
            scope.meet(member, guide.sources.kinds[Int(slot.kind)].traits.profiles)
            return 1
        }
        let isArray = walk.kind(member) == .array
        let row = tables.elements[slot.element]
        guard row.isList == isArray else {
            isNoList(member, slot.element)
            return 1
        }
        guard isArray else {
            value(member, slot.element, slot.kind)
            return 1
        }
        return row.sliceCount > 0
            ? sliced(member, slot) : listed(member, slot, of: owner)
    }

    private func listed(_ member: Int, _ slot: FlatSlot, of owner: Int) -> Int32 {
        var count: Int32 = 0
        let end = walk.end(member)
        var one = member + 1
        while one < end {
            count += 1
            if walk.kind(one) != .null || !hasBeside(member, Int(count) - 1, of: owner) {
                value(one, slot.element, slot.kind)
            }
            one = walk.end(one)
        }
        if count == 0 { isEmpty(member, slot.element) }
        return count
    }

    /// One value of an element, as one of its types.
    func value(_ index: Int, _ element: Int32, _ kind: Int32) {
        guard walk.kind(index) != .null else {
            say(.structure, "\(shortName(element)) is null: leave it out.", at: index)
            return
        }
        let (row, type) = (tables.elements[element], tables.kinds[kind])
        var seen: UInt64 = 0
        switch type.role {
        case .primitive:
            guard primitiveValue(index, type.primitive, element, row) else { return }
            if type.primitive == .xhtml { narrative(index) }
        case .fhirExtension: fhirExtension(index, element, type)
        case .resource:
            let source = guide.sources.kinds[Int(kind)]
            resource(index, oneOf: source.traits.profiles, type: source.type)
        case .complex: if type.shape >= 0 { seen = object(index, type.shape) }
        case .reference:
            if type.shape >= 0 { seen = object(index, type.shape) }
            if walk.kind(index) == .object { reference(index, type, kind) }
        }
        guard row.hasConditions else { return }
        if row.hasGiven { hold(given: row.given, on: index, element) }
        if row.list >= 0 { bound(index, element, kind, row.list) }
        if type.hasGiven { hold(given: type.given, on: index, element, kind: kind) }
        if type.list >= 0 { bound(index, element, kind, type.list) }
        hold(
            row.firstRule, row.ruleCount, on: index, seen: seen,
            type: guide.sources.kinds[Int(kind)].pathType)
        hold(
            type.firstRule, type.ruleCount, on: index, seen: seen,
            type: guide.sources.kinds[Int(kind)].pathType)
    }

    // MARK: Primitives

    @inline(__always)
    private func primitiveValue(
        _ index: Int, _ primitive: PrimitiveType, _ element: Int32, _ row: FlatElement
    ) -> Bool {
        guard primitive.accepts(index, walk) || isAccepted(index, primitive, element) else {
            return false
        }
        if row.hasMaxLength { checkLength(index, element) }
        return true
    }

    /// Asks again, of a value that may be written with escapes, and tells what is wrong with it.
    @inline(never)
    private func isAccepted(_ index: Int, _ primitive: PrimitiveType, _ element: Int32) -> Bool {
        let value = value(at: index)
        guard !primitive.accepts(value) else { return true }
        say(
            .value,
            value.kind == primitive.jsonKind
                ? "\(shortName(element)) is not \(primitive.wanted)."
                : "\(shortName(element)) is \(value.kind.words); \(primitive.wanted) is expected.",
            at: index)
        return false
    }

    @inline(never)
    private func checkLength(_ index: Int, _ element: Int32) {
        let child = guide.sources.elements[Int(element)]
        // No more characters than bytes.
        guard walk.bytes(index).count > child.traits.maxLength, let text = value(at: index).string,
            text.unicodeScalars.count > child.traits.maxLength
        else { return }
        say(
            .tooLong, "\(child.shortName) is longer than \(child.traits.maxLength) characters.",
            at: index)
    }

    @inline(__always)
    private func hold(given form: Int32, on index: Int, _ element: Int32, kind: Int32 = -1) {
        if form >= 0, isPart(form, of: index) { return }
        holdSlowly(index, element, kind)
    }

    @inline(never)
    private func holdSlowly(_ index: Int, _ element: Int32, _ kind: Int32) {
        let child = guide.sources.elements[Int(element)]
        let given = kind < 0 ? child.traits.given : guide.sources.kinds[Int(kind)].traits.given
        guard let given, !given.matches(value(at: index)) else { return }
        let wanted = String(decoding: given.value.sourceBytes, as: UTF8.self)
        say(.value, "\(child.shortName) is to be \(wanted) here.", at: index)
    }

    // MARK: Extensions

    /// An extension that is in no slice: by its own definition, where it is known.
    private func fhirExtension(_ index: Int, _ element: Int32, _ type: FlatKind) {
        guard walk.kind(index) == .object else {
            say(
                .structure, "An extension is an object, and this is \(walk.kind(index).words).",
                at: index)
            return
        }
        let shape = type.isOpenExtension ? openExtension(index, element, type.shape) : type.shape
        guard shape >= 0 else { return }
        object(index, shape)
        var (hasExtensions, hasValue) = (false, false)
        let end = walk.end(index)
        var member = index + 1
        while member < end {
            let key = walk.key(member)
            if key == keys.fhirExtension {
                hasExtensions = true
            } else if key != keys.url, key != keys.id {
                hasValue = true
            }
            member = walk.end(member)
        }
        if hasValue == hasExtensions {
            say(
                .structure,
                hasValue
                    ? "An extension has a value or extensions, and this has both."
                    : "An extension has a value or extensions, and this has neither.", at: index,
                key: "ext-1")
        }
    }

    /// The shape of an extension by its URL.
    private func openExtension(_ index: Int, _ element: Int32, _ plain: Int32) -> Int32 {
        guard let url = walk.member(keys.url, of: index), walk.kind(url) == .string else {
            return plain
        }
        if let place = guide.place(url: url, walk, root), tables.definitions[place].isExtension {
            return holdsProfiles ? tables.definitions[place].shape : plain
        }
        if guide.sources.elements[Int(element)].isModifierExtension {
            say(
                .fhirExtension,
                "The modifier extension \(value(at: url).string ?? "") is not known here, and may change what is said.",
                at: index)
        }
        return plain
    }

    // MARK: Lists

    /// Whether an object stands beside a place of a list: then null may stand there (R4, section 2.6.2.3).
    @inline(never)
    private func hasBeside(_ member: Int, _ place: Int, of owner: Int) -> Bool {
        guard walk.hasExtras else { return false }
        let list = value(at: owner)["_" + (value(at: member).memberName ?? "")]
        return list?.isArray == true && list?[place]?.kind == .object
    }

    @inline(never)
    private func isNoList(_ member: Int, _ element: Int32) {
        let name = shortName(element)
        let kind = walk.kind(member)
        say(
            .structure,
            kind == .array
                ? "\(name) is one value, and this is an array."
                : "\(name) is a list, and this is \(kind.words).", at: member)
    }

    func isEmpty(_ member: Int, _ element: Int32) {
        say(
            .structure, "\(shortName(element)) is empty: leave it out.", at: member, key: "ele-1")
    }

    func shortName(_ element: Int32) -> String { guide.sources.elements[Int(element)].shortName }
}
