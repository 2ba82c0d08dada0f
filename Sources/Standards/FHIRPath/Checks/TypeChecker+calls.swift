/// What functions make of their input and arguments.
extension TypeChecker {
    private static let strings: Set<String> = [
        "indexOf", "lastIndexOf", "substring", "startsWith", "endsWith", "contains", "upper",
        "lower",
        "replace", "matches", "matchesFull", "replaceMatches", "length", "toChars", "trim", "split",
        "join", "encode", "decode", "escape", "unescape",
    ]
    private static let numbers: Set<String> = [
        "abs", "ceiling", "floor", "truncate", "round", "exp", "ln", "log", "power", "sqrt",
    ]
    private static let ordered: Set<String> = ["first", "last", "tail", "skip", "take"]

    /// The type that a function always gives.
    private static let results: [String: String] = {
        var results: [String: String] = [:]
        func add(_ type: String, _ names: String) {
            for name in names.split(separator: " ") { results[String(name)] = type }
        }
        add(
            "Boolean",
            """
            empty exists all allTrue anyTrue allFalse anyFalse subsetOf supersetOf isDistinct not startsWith endsWith \
            contains matches matchesFull hasValue memberOf conformsTo is comparable toBoolean convertsToBoolean \
            convertsToInteger convertsToDecimal convertsToString convertsToDate convertsToDateTime convertsToTime \
            convertsToQuantity
            """)
        add("Integer", "count indexOf lastIndexOf length toInteger precision")
        add("Decimal", "toDecimal exp ln log sqrt")
        add(
            "String",
            """
            substring upper lower replace replaceMatches toChars trim split join encode decode escape unescape toString
            """)
        add("Date", "today toDate")
        add("DateTime", "now toDateTime")
        add("Time", "timeOfDay toTime")
        add("Quantity", "toQuantity")
        add("TypeInfo", "type")
        return results
    }()

    mutating func shape(
        of call: Syntax.Call, _ offset: Int, on input: Shape, _ this: Shape
    ) -> Shape {
        checkInput(call.name, input, offset)
        switch call.name {
        case "where", "exists", "all", "select", "repeat", "repeatAll", "aggregate", "trace",
            "sort":
            return iteration(call, input, this)
        case "iif": return iif(call, input, offset)
        case "ofType", "as": return typeCall(call, input)
        case "is", "defineVariable": return call.name == "is" ? .system("Boolean") : input
        default: break
        }
        let arguments = call.arguments.map { shape(of: $0, this) }
        if let result = Self.results[call.name] {
            let isList = call.name == "split" || call.name == "toChars"
            return isList ? .system(result).listed : .system(result)
        }
        switch call.name {
        case "children", "descendants": return Shape(types: nil, isUnordered: true, isList: true)
        case "union", "combine": return arguments.reduce(input) { $0.joined($1) }.listed
        case "coalesce": return arguments.reduce(Shape(types: [])) { $0.joined($1) }
        case "extension": return .fhir("Extension")
        case "single", "first", "last", "min", "max", "abs", "round", "getValue":
            return input.single
        case "tail", "skip", "take", "intersect", "exclude", "distinct": return input
        default: return .unknown
        }
    }

    private mutating func checkInput(_ name: String, _ input: Shape, _ offset: Int) {
        // A host's document may hold dates as strings, and a date of FHIR is one.
        if Self.strings.contains(name) {
            need([.string, .date, .time], input, "\(name)()", offset)
        }
        if Self.numbers.contains(name) { need([.number, .quantity], input, "\(name)()", offset) }
        if Self.ordered.contains(name) { order(input, "\(name)()", offset) }
        if ["allTrue", "anyTrue", "allFalse", "anyFalse"].contains(name) {
            need([.boolean], input, "\(name)()", offset)
        }
    }

    /// Functions whose argument is evaluated on every item.
    private mutating func iteration(_ call: Syntax.Call, _ input: Shape, _ this: Shape) -> Shape {
        var item = input
        item.isUnordered = false
        item.isFromUnordered = false
        item.isList = false
        switch call.name {
        case "where", "exists", "all":
            for argument in call.arguments { _ = shape(of: argument, item) }
            return call.name == "where" ? input : .system("Boolean")
        case "select":
            guard let projection = call.arguments.first else { return .unknown }
            var result = shape(of: projection, item)
            result.isUnordered = result.isUnordered || input.isUnordered
            result.isList = result.isList || input.isList
            result.isFromUnordered = result.isFromUnordered || input.isFromUnordered
            return result
        case "repeat", "repeatAll":
            guard let projection = call.arguments.first else { return .unknown }
            let wasInRepeat = isInRepeat
            isInRepeat = true
            let first = shape(of: projection, item)
            isInRepeat = wasInRepeat
            guard !isInRepeat else { return .unknown }
            var all =
                quietly(projection, first.single).listed == first.listed
                ? first.listed : Shape.unknown.listed
            all.isFromUnordered = input.isFromUnordered
            return all
        case "sort":
            for argument in call.arguments {
                // A minus in front turns the order round.
                if case .polarity(isMinus: true, let inner) = argument.kind {
                    _ = shape(of: inner, item)
                } else {
                    _ = shape(of: argument, item)
                }
            }
            item.isList = input.isList
            return item
        case "trace":
            if let name = call.arguments.first { _ = shape(of: name, this) }
            if call.arguments.count > 1 { _ = shape(of: call.arguments[1], item) }
            return input
        default:
            if let aggregator = call.arguments.first { _ = shape(of: aggregator, item) }
            if call.arguments.count > 1 { _ = shape(of: call.arguments[1], this) }
            return .unknown
        }
    }

    private mutating func iif(_ call: Syntax.Call, _ input: Shape, _ offset: Int) -> Shape {
        guard let condition = call.arguments.first else { return .unknown }
        need([.boolean], shape(of: condition, input), "iif()", condition.offset)
        var result: Shape?
        for branch in call.arguments.dropFirst() {
            let shape = shape(of: branch, input)
            result = result.map { $0.joined(shape) } ?? shape
        }
        return result ?? .unknown
    }

    private mutating func typeCall(_ call: Syntax.Call, _ input: Shape) -> Shape {
        guard let argument = call.arguments.first else { return .unknown }
        switch argument.kind {
        case .name(let name):
            return narrowed(input, to: TypeName(space: nil, name: name), argument.offset)
        case .path(let first, let links):
            guard case .name(let space) = first.kind, case .name(let name)? = links.first?.kind
            else {
                return .unknown
            }
            return narrowed(input, to: TypeName(space: space, name: name), argument.offset)
        default: return .unknown
        }
    }
}
