/// Where something stood in what came in.
public enum Place: Hashable, Sendable, CustomStringConvertible {
    case json(path: String, line: Int, column: Int)
    case file(name: String, line: Int, column: Int?)
    case x12(segment: Int, name: String, element: Int?, component: Int?)
    /// An argument of the command line or a field of a form.
    case argument(String)

    public var description: String {
        switch self {
        case .json(let path, let line, let column): "\(path) (line \(line), column \(column))"
        case .file(let name, let line, let column):
            "\(name):\(line)\(column.map { ":\($0)" } ?? "")"
        case .x12(let segment, let name, let element, let component):
            "segment \(segment) \(name)\(element.map { padded($0, 2) } ?? "")\(component.map { "-\($0)" } ?? "")"
        case .argument(let name): name
        }
    }
}
