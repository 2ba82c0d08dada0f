import FHIRPath
import Yams

/// A value that is code in another language, with the way it is written, so that a fault in it can be shown in the file.
struct YAMLCode {
    let text: String
    let style: Node.Scalar.Style
    let start: Spot

    /// The line and column of a fault; where YAML has folded or escaped the text, those of the value, and within it
    /// the fault's own.
    func spot(of error: PathError, _ source: SourceLines) -> (Spot, String) {
        switch style {
        case .literal:
            // The text begins on the line after the bar, all of it indented as its first line is.
            let margin = source.indentation(after: start.line)
            return (Spot(start.file, start.line + error.line, margin + error.column), "")
        case .doubleQuoted, .singleQuoted, .plain:
            let isPlain = style == .plain
            let raw = source.text(line: start.line, from: start.column ?? 1)
            let shown = isPlain ? raw : String(raw.dropFirst())
            if error.line == 1, shown.hasPrefix(text) {
                let column = (start.column ?? 1) + (isPlain ? 0 : 1) + error.column - 1
                return (Spot(start.file, start.line, column), "")
            }
            return (start, " (\(error.within))")
        default: return (start, " (\(error.within))")
        }
    }
}

extension PathError {
    fileprivate var within: String {
        line == 1
            ? "column \(column) of the expression"
            : "line \(line), column \(column) of the expression"
    }
}
