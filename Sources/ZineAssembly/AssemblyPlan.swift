import ZineCore
import ZineDocument
import ZineImposition
import ZineLanguage

/// The order of the work, and a drawing for each step.
extension Bench {
    var steps: [AssemblyStep.Kind] { printing + binding }

    private var hasBacks: Bool { imposition.sheets.contains { $0.back != nil } }

    /// The edge over which a sheet comes to its back.
    var flip: SheetEdge {
        switch options.duplex {
        case .longEdge: .long
        case .shortEdge, .rotatedBacks: .short
        case .manual: options.manual.flip
        }
    }

    private var printing: [AssemblyStep.Kind] {
        guard hasBacks else { return [.printOneSide] }
        guard options.duplex == .manual else { return [.print, .check] }
        return [.printFronts, options.manual.backs == .forward ? .turnPile : .returnPile, .printBacks, .check]
    }

    private var binding: [AssemblyStep.Kind] {
        let trim: [AssemblyStep.Kind] = needsTrimming ? [.trim] : []
        let isNest = signatures.count == 1
        switch options.scheme {
        case .saddle: return [sheetCount > 1 ? .stack : .layOne, .fold, .staple] + trim + [.read]
        case .signatures where isNest: return [sheetCount > 1 ? .stack : .layOne, .fold, .staple] + trim + [.read]
        case .signatures: return [.sort, .foldBundles, .gather, .sew] + trim + [.read]
        case .sideStitch where arrangement.columns == 2: return [.foldEach, .gather, .stapleSide] + trim + [.read]
        case .sideStitch: return (sheetCount > 1 ? [.pile] : []) + [.stapleSide] + trim + [.read]
        case .cutStack: return [.cutPile, .join, .bind] + trim + [.read]
        case .oneSheet: return [.crease, .slit, .lengthwise, .push, .wrap] + trim + [.read]
        case .spreads: return [.layOut]
        case .contact: return [.look]
        }
    }

    func scene(_ kind: AssemblyStep.Kind) -> Scene {
        let nest = 0..<sheetCount
        switch kind {
        case .print: return printer([.paper, .bothSides(flip), .actualSize])
        case .printOneSide, .printFronts: return printer([.paper, .actualSize])
        case .printBacks: return printer([.paper, .actualSize], isBack: true)
        case .turnPile: return turnedPile(flip)
        case .returnPile: return returnedPile()
        case .check: return check(flip)
        case .stack, .layOne: return stack(nest)
        case .sort: return bundles()
        case .fold, .foldBundles: return fold(signatures[0])
        case .foldEach: return fold(0..<1)
        case .gather: return gathered(signatures.map(\.lowerBound), layers: options.scheme == .sideStitch ? 2 : 3)
        case .pile: return pile(nest)
        case .cutPile: return cutPile()
        case .join: return joinedHalves()
        case .crease: return creased()
        case .slit: return slit()
        case .lengthwise: return lengthwise()
        case .push: return pushed()
        case .wrap: return wrapped()
        case .staple: return stapledFold()
        case .stapleSide, .bind: return stapledSide()
        case .sew: return sewn()
        case .trim: return trimmed()
        case .layOut: return spreadsSideBySide()
        case .look: return proofSheet()
        case .read: return finished()
        }
    }
}
