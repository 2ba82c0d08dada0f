/// The types of elements (X12.6).
enum ElementKind: String, BitwiseCopyable, Sendable {
    case text = "AN"
    case code = "ID"
    case date = "DT"
    case time = "TM"
    case integer = "N0"
    case decimal = "R"
    case binary = "B"
    case composite = "C"
}
