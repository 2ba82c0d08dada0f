extension X12Guide {
    /// The institutional claim (837I, 005010X223A2).
    ///
    /// Facts as pyx12 has them; loops and repeats held against linuxforhealth-x12 (docs/x12.md). The lists of the
    /// NUBC belong to others and are not checked here. The claim (2300) stands twice.
    static let institutionalClaim = """
        guide 005010X223A2 HC 837 837 institutional claim
        unit 2300 CLM 01 CLM01
        list sbr09 11 12 13 14 15 16 17 AM BL CH CI DS FI HM LM MA MB MC OF TV VA WC ZZ
        list pwk01 03 04 05 06 07 08 09 10 11 13 15 21 A3 A4 AM AS B2 B3 B4 BR BS BT CB CK CT D2
        list pwk01 DA DB DG DJ DS EB HC HR I5 IR LA M1 MT NN OB OC OD OE OX OZ P4 P5 PE PN PO PQ
        list pwk01 PY PZ RB RR RT RX SG V5 XP
        list nte01 ALG DCP DGN DME MED NTR ODT RHB RLH RNH SET SFM SPT UPI
        list hcp01 00 01 02 03 04 05 06 07 08 09 10 11 12 13 14
        seg ST R 1 "set header" : R=837 2xR
        seg BHT R 1 "what this set is" : R=0019 R=00,18 3xR R=31,CH,RP
        loop 1000A R 1 "sender of the file"
          seg NM1 R 1 "sender of the file" : R!41 R=1,2 R 2xS 2xN R=46 R
          seg PER R 2 "contact" : R=IC S R=EM,FX,TE R S=EM,EX,FX,TE S S=EM,EX,FX,TE S
        loop 1000B R 1 "receiver of the file"
          seg NM1 R 1 "receiver of the file" : R!40 R=2 R 4xN R=46 R
        loop 2000A R * "billing provider level"
          seg HL R 1 "billing provider level" : R N R!20 R=1
          seg PRV S 1 "specialty" : R=BI R=PXC R
          seg CUR S 1 "currency" : R=85 R
          loop 2010AA R 1 "billing provider"
            seg NM1 R 1 "billing provider" : R!85 R=2 R 4xN S=XX S
            seg N3 R 1 "street" : R S
            seg N4 R 1 "city, state, postal code" : R S S[9-9] S 2xN S
            seg REF R 1 "tax number" : R=EI R
            seg PER S 2 "contact" : R=IC S R=EM,FX,TE R S=EM,EX,FX,TE S S=EM,EX,FX,TE S
          loop 2010AB S 1 "where to pay"
            seg NM1 R 1 "where to pay" : R!87 R=2
            seg N3 R 1 "street" : R S
            seg N4 R 1 "city, state, postal code" : R 3xS 2xN S
          loop 2010AC S 1 "plan to pay"
            seg NM1 R 1 "plan to pay" : R!PE R=2 R 4xN R=PI,XV R
            seg N3 R 1 "street" : R S
            seg N4 R 1 "city, state, postal code" : R 3xS 2xN S
            seg REF S 1 "other payer number" : R!2U,FY,NF R
            seg REF R 1 "tax number" : R!EI R
          loop 2000B R * "subscriber level"
            seg HL R 1 "subscriber level" : 2xR R!22 R=0,1
            seg SBR R 1 "coverage" : R=A,B,C,D,E,F,G,H,P,S,T,U S=18 2xS 4xN S@sbr09
            loop 2010BA R 1 "subscriber"
              seg NM1 R 1 "subscriber" : R!IL R=1,2 R 2xS N S S=II,MI S
              seg N3 S 1 "street" : R S
              seg N4 S 1 "city, state, postal code" : R 3xS 2xN S
              seg DMG S 1 "birth and sex" : R=D8 R R=F,M,U
              seg REF S 1 "social security number" : R!SY R
              seg REF S 1 "casualty claim number" : R!Y4 R
            loop 2010BB R 1 "payer"
              seg NM1 R 1 "payer" : R!PR R=2 R 4xN R=PI,XV R
              seg N3 S 1 "street" : R S
              seg N4 S 1 "city, state, postal code" : R 3xS 2xN S
              seg REF S 3 "other payer number" : R!2U,EI,FY,NF R
              seg REF S 1 "other provider number" : R!G2,LU R
            loop 2300 A 100 "claim"
              seg CLM R 1 "claim" : 2xR 2xN R(R R=A R) N R=A,B,C R=N,W,Y R=I,Y 10xN S=1,10,11,15,2,3,4,5,6,7,8,9
              seg DTP S 1 "discharge" : R!096 R=TM R
              seg DTP R 1 "statement period" : R!434 R=RD8 R
              seg DTP S 1 "admission" : R!435 R=D8,DT R
              seg DTP S 1 "received by repricer" : R!050 R=D8 R
              seg CL1 R 1 "admission codes" : 2xS R
              seg PWK S 10 "paper sent along" : R@pwk01 R=AA,BM,EL,EM,FT,FX 2xN S=AC S
              seg CN1 S 1 "contract" : R=01,02,03,04,05,06,09 5xS
              seg AMT S 1 "patient is to pay" : R=F3 R
              seg REF S 1 "exception to authorization" : R!4N R
              seg REF S 1 "referral number" : R!9F R
              seg REF S 1 "authorization number" : R!G1 R
              seg REF S 1 "payer's claim number" : R!F8 R
              seg REF S 1 "repriced claim number" : R!9A R
              seg REF S 1 "adjusted repriced claim number" : R!9C R
              seg REF S 5 "investigational device" : R!LX R
              seg REF S 1 "clearinghouse's claim number" : R!D9 R
              seg REF S 1 "place of the accident" : R!LU R
              seg REF S 1 "medical record number" : R!EA R
              seg REF S 1 "demonstration project" : R!P4 R
              seg REF S 1 "peer review number" : R!G4 R
              seg K3 S 10 "fixed file data" : R
              seg NTE S 10 "claim note" : R!@nte01 R
              seg NTE S 1 "note" : R!ADD R
              seg CRC S 1 "EPSDT referral" : R=ZZ R=N,Y R=AV,NU,S2,ST 2xS
              seg HI R 1 "diagnoses" : R(R!ABK,BK R 6xN S=N,U,W,Y)
              seg HI S 1 "admitting diagnosis" : R(R!ABJ,BJ R)
              seg HI S 1 "patient's reason for the visit" : R(R!APR,PR R) 2xS(R=APR,PR R)
              seg HI S 1 "external causes" : R(R!ABN,BN R 6xN S=N,U,W,Y) 11xS(R=ABN,BN R 6xN S=N,U,W,Y)
              seg HI S 1 "diagnosis related group" : R(R!DR R)
              seg HI S 2 "further diagnoses" : R(R!ABF,BF R 6xN S=N,U,W,Y) 11xS(R=ABF,BF R 6xN S=N,U,W,Y)
              seg HI S 1 "principal procedure" : R(R!BBR,BR,CAH R R=D8 R)
              seg HI S 2 "further procedures" : R(R!BBQ,BQ R R=D8 R) 11xS(R=BBQ,BQ R R=D8 R)
              seg HI S 2 "occurrence spans" : R(R!BI R R=RD8 R) 11xS(R=BI R R=RD8 R)
              seg HI S 2 "occurrences" : R(R!BH R R=D8 R) 11xS(R=BH R R=D8 R)
              seg HI S 2 "values" : R(R!BE R 2xN R) 11xS(R=BE R 2xN R)
              seg HI S 2 "condition codes" : R(R!BG R) 11xS(R=BG R)
              seg HI S 2 "treatment codes" : R(R!TC R) 11xS(R=TC R)
              seg HCP S 1 "pricing" : R@hcp01 R 6xS 2xN S=DA,UN S S=T1,T2,T3,T4,T5,T6 S=1,2,3,4,5 S=1,2,3,4,5,6
              loop 2310A S 1 "attending provider"
                seg NM1 R 1 "attending provider" : R!71 R=1 R 2xS N S S=XX S
                seg PRV S 1 "specialty" : R=AT R=PXC R
                seg REF S 4 "other provider number" : R=0B,1G,G2,LU R
              loop 2310B S 1 "operating physician"
                seg NM1 R 1 "operating physician" : R!72 R=1 R 2xS N S S=XX S
                seg REF S 4 "other provider number" : R=0B,1G,G2,LU R
              loop 2310C S 1 "second operating physician"
                seg NM1 R 1 "second operating physician" : R!ZZ R=1 R 2xS N S S=XX S
                seg REF S 4 "other provider number" : R=0B,1G,G2,LU R
              loop 2310D S 1 "rendering provider"
                seg NM1 R 1 "rendering provider" : R!82 R=1 R 2xS N S S=XX S
                seg REF S 4 "other provider number" : R=0B,1G,G2,LU R
              loop 2310E S 1 "service location"
                seg NM1 R 1 "service location" : R!77 R=2 R 4xN S=XX S
                seg N3 R 1 "street" : R S
                seg N4 R 1 "city, state, postal code" : R 3xS 2xN S
                seg REF S 3 "other provider number" : R=0B,G2,LU R
              loop 2310F S 1 "referring provider"
                seg NM1 R 1 "referring provider" : R!DN R=1 R 2xS N S S=XX S
                seg REF S 3 "other provider number" : R=0B,1G,G2 R
              loop 2320 S 10 "other coverage"
                seg SBR R 1 "coverage" : R=A,B,C,D,E,F,G,H,P,S,T,U R=01,18,19,20,21,39,40,53,G8 2xS 4xN S@sbr09
                seg CAS S 5 "adjustment" : R=CO,CR,OA,PI,PR 2xR 16xS
                seg AMT S 1 "paid by the other payer" : R!D R
                seg AMT S 1 "patient still owes" : R!EAF R
                seg AMT S 1 "not covered" : R!A8 R
                seg OI R 1 "other insurance answers" : 2xN R=N,W,Y 2xN R=I,Y
                seg MIA S 1 "inpatient outcome" : R N 22xS
                seg MOA S 1 "outpatient outcome" : 9xS
                loop 2330A R 1 "other subscriber"
                  seg NM1 R 1 "other subscriber" : R!IL R=1,2 R 2xS N S R=II,MI R
                  seg N3 S 1 "street" : R S
                  seg N4 S 1 "city, state, postal code" : R 3xS 2xN S
                  seg REF S 2 "social security number" : R=SY R
                loop 2330B R 1 "other payer"
                  seg NM1 R 1 "other payer" : R!PR R=2 R 4xN R=PI,XV R
                  seg N3 S 1 "street" : R S
                  seg N4 S 1 "city, state, postal code" : R 3xS 2xN S
                  seg DTP S 1 "date the other payer decided" : R=573 R=D8 R
                  seg REF S 2 "other payer number" : R!2U,EI,FY,NF R
                  seg REF S 1 "authorization number" : R!G1 R
                  seg REF S 1 "referral number" : R!9F R
                  seg REF S 1 "signal that the claim is adjusted" : R!T4 R
                  seg REF S 1 "payer's claim number" : R!F8 R
                loop 2330C S 1 "other payer's attending provider"
                  seg NM1 R 1 "other payer's attending provider" : R!71 R=1
                  seg REF R 4 "other provider number" : R=0B,1G,G2,LU R
                loop 2330D S 1 "other payer's operating physician"
                  seg NM1 R 1 "other payer's operating physician" : R!72 R=1
                  seg REF R 4 "other provider number" : R=0B,1G,G2,LU R
                loop 2330E S 1 "other payer's second operating physician"
                  seg NM1 R 1 "other payer's second operating physician" : R!ZZ R=1
                  seg REF R 4 "other provider number" : R=0B,1G,G2,LU R
                loop 2330F S 1 "other payer's service location"
                  seg NM1 R 1 "other payer's service location" : R!77 R=2
                  seg REF R 3 "other provider number" : R=0B,G2,LU R
                loop 2330G S 1 "other payer's rendering provider"
                  seg NM1 R 1 "other payer's rendering provider" : R!82 R=1
                  seg REF R 4 "other provider number" : R=0B,1G,G2,LU R
                loop 2330H S 1 "other payer's referring provider"
                  seg NM1 R 1 "other payer's referring provider" : R!DN R=1
                  seg REF R 3 "other provider number" : R=0B,1G,G2 R
                loop 2330I S 1 "other payer's billing provider"
                  seg NM1 R 1 "other payer's billing provider" : R!85 R=2
                  seg REF R 2 "other provider number" : R=G2,LU R
              loop 2400 R 999 "service line"
                seg LX R 1 "counter" : R
                seg SV2 R 1 "institutional service" : R S(R=ER,HC,HP,IV,WK R 5xS) R R=DA,UN R N S
                seg PWK S 10 "paper sent along" : R@pwk01 R=AA,BM,EL,EM,FT,FX 2xN S=AC S
                seg DTP S 1 "service date" : R=472 R=D8,RD8 R
                seg REF S 1 "line control number" : R!6R R
                seg REF S 1 "repriced line number" : R!9B R
                seg REF S 1 "adjusted repriced line number" : R!9D R
                seg AMT S 1 "service tax" : R!GT R
                seg AMT S 1 "facility tax" : R!N8 R
                seg NTE S 1 "note of a third party" : R=TPO R
                seg HCP S 1 "pricing" : R@hcp01 R 6xS S=ER,HC,HP,IV,WK S S=DA,UN S S=T1,T2,T3,T4,T5,T6 S=1,2,3,4,5 S=1,2,3,4,5,6
                loop 2410 S 1 "drug"
                  seg LIN R 1 "drug code" : N R=N4 R
                  seg CTP R 1 "drug quantity" : 3xN R R(R=F2,GR,ME,ML,UN)
                  seg REF S 1 "prescription or compound number" : R=VY,XZ R
                loop 2420A S 1 "line's operating physician"
                  seg NM1 R 1 "line's operating physician" : R!72 R=1 R 2xS N S S=XX S
                  seg REF S 20 "other provider number" : R=0B,1G,G2,LU R N S(R=2U R)
                loop 2420B S 1 "line's second operating physician"
                  seg NM1 R 1 "line's second operating physician" : R!ZZ R=1 R 2xS N S S=XX S
                  seg REF S 20 "other provider number" : R=0B,1G,G2,LU R N S(R=2U R)
                loop 2420C S 1 "line's rendering provider"
                  seg NM1 R 1 "line's rendering provider" : R!82 R=1 R 2xS N S S=XX S
                  seg REF S 20 "other provider number" : R=0B,1G,G2,LU R N S(R=2U R)
                loop 2420D S 1 "line's referring provider"
                  seg NM1 R 1 "line's referring provider" : R!DN R=1 R 2xS N S S=XX S
                  seg REF S 20 "other provider number" : R=0B,1G,G2 R N S(R=2U R)
                loop 2430 S 15 "line as another payer decided it"
                  seg SVD R 1 "other payer's decision" : 2xR S(R=ER,HC,HP,IV,WK R 5xS) 2xR S
                  seg CAS S 5 "adjustment" : R=CO,CR,OA,PI,PR 2xR 16xS
                  seg DTP R 1 "date the other payer decided" : R=573 R=D8 R
                  seg AMT S 1 "patient still owes" : R=EAF R
            loop 2000C A * "patient level"
              seg HL R 1 "patient level" : 2xR R!23 R=0
              seg PAT R 1 "patient" : R=01,19,20,21,39,40,53,G8
              loop 2010CA R 1 "patient"
                seg NM1 R 1 "patient" : R!QC R=1 R 2xS N S
                seg N3 R 1 "street" : R S
                seg N4 R 1 "city, state, postal code" : R 3xS 2xN S
                seg DMG R 1 "birth and sex" : R=D8 R R=F,M,U
                seg REF S 1 "casualty claim number" : R!Y4 R
                seg REF S 1 "patient number" : R!1W,SY R
              same 2300 R 100
        seg SE R 1 "set trailer" : 2xR
        """
}
