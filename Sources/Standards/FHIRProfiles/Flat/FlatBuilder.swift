import JSON

/// Lays the classes of `Definitions` out as rows. Types contain one another, so that a shape first gets its place, and its
/// row when its turn comes.
struct FlatBuilder {
    private(set) var sources = FlatSources()
    private var shapes: [FlatShape] = []
    private var slots: [FlatSlot] = []
    private var elements: [FlatElement] = []
    private var kinds: [FlatKind] = []
    private var targets: [FlatTarget] = []
    private var slices: [FlatSlice] = []
    private var steps: [Int32] = []
    private var rules: [FlatRule] = []
    private var forms: [FlatForm] = []
    private var codes: [FlatCodes] = []
    private var systems: [FlatSystem] = []
    private var definitions: [FlatDefinition] = []
    var texts = FlatTextBuilder()
    /// The places of rows by what they were made of.
    private var places: [ObjectIdentifier: Int32] = [:]
    private let names: ElementNames

    init(names: ElementNames) { self.names = names }

    /// - Parameter definitions: in the order of their places, with the URLs that they are known by.
    mutating func tables(of all: [(url: String, definition: Definition)]) -> FlatTables {
        for one in all {
            sources.places[ObjectIdentifier(one.definition)] = Int32(definitions.count)
            sources.definitions.append(one.definition)
            definitions.append(
                FlatDefinition(
                    shape: shape(one.definition.shape),
                    isExtension: one.definition.type == "Extension"))
        }
        let urls = texts.table(all.enumerated().map { ($1.url, Int32($0)) })
        let resources = all.enumerated().filter { $1.definition.isConcreteResource }
        let names = texts.table(resources.map { ($1.definition.name, Int32($0)) })
        var done = 0
        while done < sources.shapes.count {
            shapes[done] = row(of: sources.shapes[done])
            done += 1
        }
        return FlatTables(
            shapes: FlatArray(shapes), slots: FlatArray(slots), elements: FlatArray(elements),
            kinds: FlatArray(kinds), targets: FlatArray(targets), slices: FlatArray(slices),
            steps: FlatArray(steps), rules: FlatArray(rules), forms: FlatArray(forms),
            codes: FlatArray(codes), systems: FlatArray(systems),
            definitions: FlatArray(definitions), textTables: FlatArray(texts.tables),
            textSlots: FlatArray(texts.slots), bytes: FlatArray(texts.bytes), urls: urls,
            names: names)
    }

    // MARK: Shapes

    /// The place of a shape, which is made later.
    mutating func shape(_ shape: Shape) -> Int32 {
        if let known = sources.places[ObjectIdentifier(shape)] { return known }
        let place = Int32(shapes.count)
        shapes.append(FlatShape())
        sources.shapes.append(shape)
        sources.places[ObjectIdentifier(shape)] = place
        return place
    }

    private mutating func row(of shape: Shape) -> FlatShape {
        var row = FlatShape(isResource: shape.isResource, isWide: shape.children.count > 63)
        var found: [FlatSlot] = []
        for (index, child) in shape.children.enumerated() {
            let element = element(child)
            if child.min > 0, index < 63 { row.required |= 1 << UInt64(index) }
            for (kind, name) in zip(child.kinds, child.memberNames) {
                guard let number = names.number(name) else { continue }
                found.append(
                    FlatSlot(
                        name: number, bit: UInt8(min(index, 63)), isID: child.isID,
                        isOfEntry: shape.isBundleEntry && child.name == "resource",
                        element: element, kind: self.kind(kind)))
            }
        }
        row.firstSlot = Int32(slots.count)
        row.slotMask = addSlots(found)
        (row.firstRule, row.ruleCount) = addRules(shape.rules, Self.bits(of: shape))
        return row
    }

    /// Open addressing; gives the mask.
    private mutating func addSlots(_ found: [FlatSlot]) -> Int32 {
        var size = 4
        while size < found.count * 2 { size *= 2 }
        var table = [FlatSlot](repeating: FlatSlot(), count: size)
        for slot in found {
            var place = Int(FlatTables.place(Int(slot.name))) & (size - 1)
            while table[place].name != 0 { place = (place + 1) & (size - 1) }
            table[place] = slot
        }
        slots += table
        return Int32(size - 1)
    }

    /// The bits of the children that are no choice, by name.
    static func bits(of shape: Shape?) -> [String: UInt64] {
        guard let shape, shape.children.count <= 63 else { return [:] }
        var bits: [String: UInt64] = [:]
        for (index, child) in shape.children.enumerated() where !child.isChoice {
            bits[child.name] = 1 << UInt64(index)
        }
        return bits
    }

    private mutating func addRules(
        _ list: [ProfileRule], _ bits: [String: UInt64]
    ) -> (first: Int32, count: Int32) {
        let first = Int32(rules.count)
        for rule in list {
            let source = Int32(sources.rules.count)
            sources.rules.append(rule)
            rules.append(
                rule.native?.flat(source, bits: bits, &texts)
                    ?? FlatRule(role: .other, source: source))
        }
        return (first, Int32(list.count))
    }

    // MARK: Elements

    private mutating func element(_ element: Element) -> Int32 {
        if let known = places[ObjectIdentifier(element)] { return known }
        let place = Int32(elements.count)
        places[ObjectIdentifier(element)] = place
        sources.elements.append(element)
        let traits = element.traits
        elements.append(
            FlatElement(
                min: Self.clamped(element.min), max: Self.clamped(element.max),
                isList: element.isList, isClosed: traits.isClosed,
                hasConditions: element.hasConditions, hasGiven: traits.given != nil,
                hasMaxLength: traits.maxLength < Int.max))
        var row = elements[Int(place)]
        row.given = traits.given.flatMap { form(of: $0) } ?? -1
        row.list = traits.binding.map { list($0) } ?? -1
        let kind = element.kinds.count == 1 ? element.kinds.first : nil
        (row.firstRule, row.ruleCount) = addRules(traits.rules, bits(of: kind))
        if let urls = Slice.urls(of: element.slices) {
            row.sliceTable = texts.table(urls.enumerated().map { ($1, Int32($0)) })
        }
        let made = element.slices.map { slice($0) }
        (row.firstSlice, row.sliceCount) = (Int32(slices.count), Int32(made.count))
        slices += made
        sources.slices += element.slices
        elements[Int(place)] = row
        return place
    }

    private static func clamped(_ number: Int) -> Int32 { Int32(clamping: number) }

    private mutating func kind(_ kind: Kind) -> Int32 {
        if let known = places[ObjectIdentifier(kind)] { return known }
        let place = Int32(kinds.count)
        places[ObjectIdentifier(kind)] = place
        sources.kinds.append(kind)
        let traits = kind.traits
        var row = FlatKind(
            role: Self.role(of: kind), coded: Self.coded(kind.type),
            primitive: kind.primitive ?? .string,
            isOpenExtension: traits.narrowed == nil && traits.profiles.isEmpty, shape: -1)
        // Of a primitive what may stand beside it.
        let inside = kind.primitive == nil ? kind.shape : traits.narrowed
        row.shape = inside.map { shape($0) } ?? -1
        row.hasGiven = traits.given != nil
        row.given = traits.given.flatMap { form(of: $0) } ?? -1
        row.list = traits.binding.map { list($0) } ?? -1
        (row.firstTarget, row.targetCount) = (Int32(targets.count), Int32(traits.targets.count))
        targets += traits.targets.map { FlatTarget(type: texts.add($0.type)) }
        (row.firstRule, row.ruleCount) = addRules(traits.rules, bits(of: kind))
        kinds.append(row)
        return place
    }

    private func bits(of kind: Kind?) -> [String: UInt64] {
        guard let kind, [.complex, .reference].contains(Self.role(of: kind)) else { return [:] }
        return Self.bits(of: kind.shape)
    }

    private static func role(of kind: Kind) -> FlatKind.Role {
        if kind.primitive != nil { return .primitive }
        if kind.isExtension { return .fhirExtension }
        if kind.isResource { return .resource }
        return kind.isReference ? .reference : .complex
    }

    private static func coded(_ type: String) -> FlatKind.Coded {
        switch type {
        case "code", "string", "uri", "id", "canonical": .code
        case "Coding": .coding
        case "CodeableConcept": .concept
        case "Quantity": .quantity
        default: .not
        }
    }

    // MARK: Slices

    private mutating func slice(_ slice: Slice) -> FlatSlice {
        var row = FlatSlice(
            mark: .other, min: Self.clamped(slice.element.min),
            max: Self.clamped(slice.element.max), element: element(slice.element),
            kind: slice.element.kinds.first.map { kind($0) } ?? -1)
        switch slice.mark {
        case .url(let url): (row.mark, row.text) = (.url, texts.add(url))
        case .resource(let type): (row.mark, row.text) = (.resource, texts.add(type))
        case .value(let path, let given):
            guard let form = form(of: given), addSteps(path, &row) else { return row }
            (row.mark, row.operand) = (.value, form)
        case .codes(let path, let codes):
            guard addSteps(path, &row) else { return row }
            (row.mark, row.operand) = (.codes, list(codes))
        case .extensionValue: break
        }
        return row
    }

    /// Whether all names of a path have numbers.
    private mutating func addSteps(_ path: [JSONKey], _ row: inout FlatSlice) -> Bool {
        let numbers = path.compactMap { JSONValue.knownKeyNumber($0.name) }
        guard numbers.count == path.count else { return false }
        (row.firstStep, row.stepCount) = (Int32(steps.count), Int32(numbers.count))
        steps += numbers.map(Int32.init)
        return true
    }

    // MARK: Values and codes

    /// nil where only the class can compare it.
    private mutating func form(of given: Element.Given) -> Int32? {
        let start = forms.count
        let isText = given.value.kind == .string
        if case .fixed = given, !isText, given.value.kind != .bool { return nil }
        guard addForm(given.value) else {
            forms.removeSubrange(start...)
            return nil
        }
        return Int32(start)
    }

    private mutating func addForm(_ value: JSONValue) -> Bool {
        let place = forms.count
        let key = value.keyNumber
        guard key <= JSONValue.knownKeyCount else { return false }
        func row(_ role: FlatForm.Role, _ text: String = "") -> FlatForm {
            FlatForm(role: role, key: Int32(key), text: texts.add(text))
        }
        switch value.kind {
        case .object: forms.append(row(.object))
        case .array: forms.append(row(.array))
        case .string: forms.append(row(.text, value.string ?? ""))
        case .bool: forms.append(row(.literal, value.bool == true ? "true" : "false"))
        case .number, .null: return false
        }
        for one in value.values { guard addForm(one) else { return false } }
        forms[place].end = Int32(forms.count)
        return true
    }

    private mutating func list(_ list: CodeList) -> Int32 {
        if let known = places[ObjectIdentifier(list)] { return known }
        let place = Int32(codes.count)
        places[ObjectIdentifier(list)] = place
        sources.lists.append(list)
        var row = FlatCodes(extent: .form, isComplete: list.isComplete)
        row.firstSystem = Int32(systems.count)
        switch list.extent {
        case .codes(let all):
            row.extent = .codes
            for (name, codes) in all.sorted(by: { $0.key < $1.key }) {
                let table = texts.table(codes.sorted().map { ($0, 0) })
                systems.append(FlatSystem(name: texts.add(name), table: table))
            }
        case .systems(let names):
            row.extent = .systems
            systems += names.map { FlatSystem(name: texts.add($0)) }
        case .mediaTypes, .languages: break
        }
        row.systemCount = Int32(systems.count) - row.firstSystem
        codes.append(row)
        return place
    }
}
