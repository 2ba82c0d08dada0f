import FHIRPath
import JSON

/// What a profile narrows of the elements that it is made from.
extension TableReader {
    /// A shape with what rows change of it.
    mutating func narrowed(
        _ shape: Shape, _ rows: [TableRow], adding rules: [ProfileRule] = [], _ path: String
    ) -> Shape {
        var children = shape.children
        for row in rows {
            guard let index = children.firstIndex(where: { $0.name == row.name }) else {
                faults.append("\(path): \(shape.type) has no element \(row.name)")
                continue
            }
            children[index] = narrowed(children[index], row, "\(path).\(row.name)")
        }
        return Shape(
            type: shape.type, children: children, rules: shape.rules + rules)
    }

    mutating func narrowed(_ element: Element, _ row: TableRow, _ path: String) -> Element {
        var traits = element.traits
        apply(row.words, &traits, path)
        traits.kinds = traits.kinds.map { Self.kept($0, of: element) }
        let plain = row.rows.filter { !$0.isSlice }
        if !plain.isEmpty { narrowKinds(&traits, plain, path) }
        // What holds for all holds for those in slices.
        if !plain.isEmpty, !element.traits.slices.isEmpty {
            let all = TableRow.group(plain)
            traits.slices = traits.slices.map { slice in
                Slice(
                    name: slice.name, mark: slice.mark,
                    element: narrowed(slice.element, all, "\(path):\(slice.name)"))
            }
        }
        for slice in row.rows where slice.isSlice { addSlice(slice, &traits, path) }
        return Element(traits)
    }

    /// A type that is named again, with what was asked of its values before.
    private static func kept(_ kind: Kind, of element: Element) -> Kind {
        guard let old = element.kinds.first(where: { $0.type == kind.type }), old !== kind,
            old.traits.hasConditions
        else { return kind }
        return kind.with { kind in
            kind.rules = old.traits.rules + kind.rules
            kind.given = kind.given ?? old.traits.given
            kind.binding = kind.binding ?? old.traits.binding
        }
    }

    private mutating func narrowKinds(
        _ traits: inout Element.Traits, _ rows: [TableRow], _ path: String
    ) {
        guard traits.kinds.count == 1, let shape = shape(of: traits.kinds[0]) else {
            faults.append("\(path): \(traits.kinds.count) types, and elements of one")
            return
        }
        let narrow = narrowed(shape, rows, path)
        traits.kinds[0] = traits.kinds[0].with { $0.narrowed = narrow }
    }

    mutating func shape(of kind: Kind) -> Shape? {
        guard kind.traits.narrowed == nil else { return kind.shape }
        if kind.traits.profiles.count == 1 { return shape(of: kind.traits.profiles[0].name) }
        // A primitive has an id and extensions, beside it.
        if kind.primitive != nil { return shape(of: "Element") }
        return kind.traits.definition.flatMap { shape(of: $0.name) }
    }

    private mutating func addSlice(_ row: TableRow, _ traits: inout Element.Traits, _ path: String)
    {
        let name = String(row.name.dropFirst())
        let mark = row.words.first { $0.hasPrefix("/") } ?? ""
        if mark.hasPrefix("/type=") {
            let type = mark.dropFirst(6)
            guard let index = traits.kinds.firstIndex(where: { $0.type == type }) else {
                faults.append("\(path):\(name): no type \(type)")
                return
            }
            narrow(&traits, kind: index, row, "\(path):\(name)")
            return
        }
        if let index = traits.slices.firstIndex(where: { $0.name == name }) {
            let old = traits.slices[index]
            let element = narrowed(old.element, row, "\(path):\(name)")
            traits.slices[index] = Slice(name: name, mark: old.mark, element: element)
            return
        }
        var start = traits
        (start.slices, start.isClosed, start.min) = ([], false, 0)
        let element = narrowed(Element(start), row, "\(path):\(name)")
        guard let known = self.mark(mark, element, path) else {
            faults.append("\(path):\(name): '\(mark)' is not understood")
            return
        }
        traits.slices.append(Slice(name: name, mark: known, element: element))
    }

    /// A slice of a choice, known by its type: what it says holds for that kind alone.
    private mutating func narrow(
        _ traits: inout Element.Traits, kind index: Int, _ row: TableRow, _ path: String
    ) {
        var own = Element.Traits(name: traits.name)
        (own.min, own.max) = (0, traits.max)
        apply(row.words, &own, path)
        if own.maxLength < Int.max { faults.append("\(path): a length of one type of a choice") }
        var kind = traits.kinds[index].with { kind in
            kind.rules += own.rules
            kind.given = own.given ?? kind.given
            kind.binding = own.binding ?? kind.binding
            if own.kinds.count == 1, own.kinds[0].type == kind.type {
                kind.profiles = own.kinds[0].traits.profiles
                kind.targets = own.kinds[0].traits.targets
            }
        }
        if !row.rows.isEmpty, let shape = shape(of: kind) {
            let narrow = narrowed(shape, row.rows, path)
            kind = kind.with { $0.narrowed = narrow }
        }
        traits.kinds[index] = kind
        // A choice has one value: where one of its types has to come, it is the only one.
        if own.min > 0 { (traits.min, traits.kinds) = (max(traits.min, own.min), [kind]) }
        if own.max == 0 { traits.kinds.remove(at: index) }
    }

    private mutating func mark(_ word: Substring, _ element: Element, _ path: String) -> Slice.Mark?
    {
        let text = word.dropFirst()
        if text.hasPrefix("url=") { return .url(Self.url(String(text.dropFirst(4)))) }
        if text.hasPrefix("resource=") { return .resource(String(text.dropFirst(9))) }
        if text.hasPrefix("extension("), let end = text.lastIndex(of: ")"),
            let value = TableValue.read(text[text.index(end, offsetBy: 2)...])
        {
            return .extensionValue(url: Self.url(String(text.dropFirst(10)[..<end])), value)
        }
        if let sign = text.firstIndex(where: { $0 == "@" || $0 == "?" }) {
            return list(text[text.index(after: sign)...], path).map {
                .codes(path: Self.steps(text[..<sign]), $0)
            }
        }
        let steps = Self.steps(text)
        var current = element
        for step in steps {
            guard
                let next = current.traits.kinds.first?.shape?.children.first(where: {
                    $0.name == step.name
                })
            else { return nil }
            current = next
        }
        return current.traits.given.map { .value(path: steps, $0) }
    }

    private static func steps(_ text: Substring) -> [JSONKey] {
        text == "this" ? [] : text.split(separator: ".").map { JSONKey(String($0)) }
    }
}
