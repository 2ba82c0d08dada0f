/// Follows an expression with types instead of items (FHIRPath N1, section 11: strict evaluation). What is not known is
/// let pass: only what can never be is found.
struct TypeChecker {
    struct Found {
        var fault: Fault
        var isWarning: Bool
        var hint: PathFinding.Hint?
    }

    let host: PathHost
    let focus: Shape
    private let types: PathTypes
    var requiresOrder: Bool { types.requiresOrder }
    var comparesSingly: Bool { types.comparesSingly }
    var variables: [String: Shape] = [:]
    private(set) var found: [Found] = []
    /// A `repeat()` is followed twice, but not within another: that would double with every level.
    var isInRepeat = false

    /// Who has made so many mistakes is not helped by more.
    private static let foundMax = 100

    init(_ types: PathTypes, _ host: PathHost) {
        self.types = types
        self.host = host
        focus = Self.shape(types.focus)
        for (name, names) in types.variables {
            let shape = Self.shape(names)
            variables[name] = types.lists.contains(name) ? shape.listed : shape
            if types.unordered.contains(name) { variables[name]?.isFromUnordered = true }
        }
    }

    private static func shape(_ names: [String]) -> Shape {
        let ids = names.map { TypeTable.shared.id($0) }
        guard !ids.isEmpty, !ids.contains(nil) else { return .unknown }
        return Shape(types: ids.compactMap { $0 }.map { .fhir($0) })
    }

    mutating func report(
        _ message: String, at offset: Int, isWarning: Bool = false, hint: PathFinding.Hint? = nil
    ) {
        guard found.count < Self.foundMax, !found.contains(where: { $0.fault.offset == offset })
        else { return }
        found.append(
            Found(
                fault: Fault(.semantic, message, at: offset), isWarning: isWarning,
                hint: hint))
    }

    /// Looks without reporting.
    func quietly(_ syntax: Syntax, _ this: Shape) -> Shape {
        var copy = self
        copy.isInRepeat = true
        return copy.shape(of: syntax, this)
    }

    mutating func shape(of syntax: Syntax, _ this: Shape) -> Shape {
        switch syntax.kind {
        case .literal(let literal): return .system(Compiler.item(literal).typeName.name)
        case .empty, .total: return .unknown
        case .name(let name): return start(name, syntax.offset, this)
        case .call(let call): return shape(of: call, syntax.offset, on: this, this)
        case .variable(let name): return variable(name)
        case .this: return this
        case .index: return .system("Integer")
        case .path(let first, let links): return path(first, links, this)
        case .polarity(_, let operand):
            let shape = shape(of: operand, this)
            need([.number, .quantity], shape, "a sign", syntax.offset)
            return shape
        case .binary(let first, let operations):
            var left = shape(of: first, this)
            for operation in operations { left = self.operation(operation, left, this) }
            return left
        case .type(let first, let tests):
            var shape = shape(of: first, this)
            for test in tests {
                shape =
                    test.isTest
                    ? .system("Boolean") : narrowed(shape, to: test.type, test.offset)
            }
            return shape
        }
    }

    private func variable(_ name: String) -> Shape {
        if let known = variables[name] { return known }
        if host.variables.contains(name) { return .unknown }
        if name == "context" || name == "resource" || name == "rootResource" { return focus }
        return Compiler.constant(name) == nil ? .unknown : .system("String")
    }

    /// The first name of a path (see `Compiler.start`).
    private mutating func start(_ name: String, _ offset: Int, _ this: Shape) -> Shape {
        let table = TypeTable.shared
        guard let id = table.id(name), id.isResource else {
            return member(name, offset, this)
        }
        guard let types = this.types else { return .fhir(name) }
        for type in types {
            if case .fhir(let own) = type, table.isA(own, id) || table.isA(id, own) {
                return .fhir(name)
            }
        }
        report("the path begins at \(name), but it is followed on \(this.description)", at: offset)
        return .unknown
    }

    private mutating func path(_ first: Syntax, _ links: [Syntax.Link], _ this: Shape) -> Shape {
        let outer = variables
        defer { variables = outer }
        var shape = shape(of: first, this)
        var isCounted = false
        if case .variable(let name) = first.kind {
            isCounted = types.countedVariables.contains(name)
        }
        if case .call(let call) = first.kind { define(call, this, this) }
        for link in links {
            switch link.kind {
            case .name(let name):
                let isQuantity = shape.categories == [.quantity]
                shape = member(name, link.offset, shape)
                shape.isBareNumber = isQuantity && name == "value" && !isCounted
            case .call(let call):
                let input = shape
                shape = self.shape(of: call, link.offset, on: input, this)
                define(call, input, this)
            case .item(let index):
                need([.number], self.shape(of: index, this), "an index", index.offset)
                order(shape, "[]", link.offset)
                shape.isUnordered = false
                shape.isFromUnordered = false
                shape.isList = false
            }
        }
        return shape
    }

    private mutating func define(_ call: Syntax.Call, _ input: Shape, _ this: Shape) {
        guard call.name == "defineVariable",
            case .literal(.string(let name))? = call.arguments.first?.kind
        else { return }
        variables[name] = call.arguments.count == 2 ? quietly(call.arguments[1], input) : input
    }

    /// The elements of a name in all types that there may be.
    mutating func member(_ name: String, _ offset: Int, _ shape: Shape) -> Shape {
        guard let types = shape.types, !types.isEmpty else { return .unknown }
        let table = TypeTable.shared
        var result: [Shape.ItemType] = []
        var isList = shape.isList
        for type in types {
            switch type {
            case .system("TypeInfo"): result.append(.system("String"))
            case .system: continue
            case .fhir(let id):
                let info = table.info(id)
                if let element = info.elements[name] {
                    result += element.types.map { .fhir($0) }
                    isList = isList || element.isList
                } else if id.isOpen
                    || ["Element", "Resource", "DomainResource"].contains(info.name)
                {
                    return .unknown
                }
            }
        }
        guard result.isEmpty else {
            var unique = Shape(types: [], isUnordered: shape.isUnordered, isList: isList)
            unique.isFromUnordered = shape.isFromUnordered
            for type in result where unique.types?.contains(type) == false {
                unique.types?.append(type)
            }
            return unique
        }
        report("\(shape.description) has no element '\(name)'\(hint(name, types))", at: offset)
        return .unknown
    }

    /// What was probably meant: the choice that a member of the JSON is of.
    private func hint(_ name: String, _ types: [Shape.ItemType]) -> String {
        for case .fhir(let id) in types {
            for (base, element) in TypeTable.shared.info(id).elements
            where element.isChoice && name.hasPrefix(base) {
                guard let type = TypeTable.shared.choiceSuffixes[String(name.dropFirst(base.count))]
                else { continue }
                return "; the choice is written \(base).ofType(\(TypeTable.shared.name(type)))"
            }
        }
        return ""
    }

    /// What `as` and `ofType()` leave.
    mutating func narrowed(_ shape: Shape, to name: TypeName, _ offset: Int) -> Shape {
        guard let target = try? TypeTarget(name, at: offset) else { return .unknown }
        let table = TypeTable.shared
        switch target {
        case .system(let name):
            return shape.retyped([.system(name)])
        case .quantity(let id), .fhir(let id):
            let mayBe =
                shape.types?.contains { type in
                    switch type {
                    case .fhir(let own):
                        table.isA(own, id) || table.isA(id, own) || own.isOpen
                    case .system(let own): own == name.name
                    }
                } ?? true
            if !mayBe {
                report("\(shape.description) is never \(name)", at: offset, isWarning: true)
            }
            return shape.retyped([.fhir(id)])
        }
    }

    /// Something that takes only items of some kinds.
    mutating func need(
        _ wanted: Set<Shape.Category>, _ shape: Shape, _ what: String, _ offset: Int
    ) {
        guard let categories = shape.categories, categories.isDisjoint(with: wanted) else { return }
        report("\(what) can not be used with \(shape.description)", at: offset)
    }

    mutating func order(_ shape: Shape, _ what: String, _ offset: Int) {
        if shape.isFromUnordered, shape.isList,
            ["first()", "last()", "[]", "take()"].contains(what)
        {
            report(
                "\(what) picks by the order in which things came, which says nothing: put sort(...) before it, or narrow the path with where()",
                at: offset, isWarning: true, hint: .order)
        }
        guard requiresOrder, shape.isUnordered else { return }
        report("\(what) relies on an order, and children have none", at: offset)
    }
}
