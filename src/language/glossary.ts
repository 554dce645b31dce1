/**
 * Names of things that the glossaries of Docker, Kubernetes, Git and Linux define, as Korean notes write them. What a
 * note says of one of these under its name is a definition more often than what it says of another word.
 */
export function isConcept(name: string): boolean {
  return concepts.has(
    name
      .toLowerCase()
      .replace(/\s*\([^)]*\)$/, '')
      .replace(/^(?:도커|docker|쿠버네티스|kubernetes|k8s|깃|git|리눅스|linux)[\s-]+/, '')
      .replaceAll(/[\s_-]/g, ''),
  );
}

const concepts: ReadonlySet<string> = new Set(
  (
    '컨테이너 container 이미지 image 레이어 layer 볼륨 volume 바인드마운트 bindmount tmpfs 레지스트리 registry 데몬 daemon 클라이언트 ' +
    '도커 docker 도커허브 dockerhub 도커파일 dockerfile 도커컴포즈 dockercompose 컴포즈 compose 스웜 swarm 서비스 service 스택 stack 태그 tag 다이제스트 digest ' +
    '네트워크 브리지 bridge 오버레이 overlay 포트포워딩 portforwarding 멀티스테이지빌드 multistagebuild 빌드컨텍스트 buildcontext 댕글링이미지 ' +
    '쿠버네티스 kubernetes 클러스터 cluster 노드 node 마스터노드 워커노드 파드 pod 포드 디플로이먼트 deployment 레플리카셋 replicaset 스테이트풀셋 statefulset ' +
    '데몬셋 daemonset 잡 job 크론잡 cronjob 인그레스 ingress 컨피그맵 configmap 시크릿 secret 네임스페이스 namespace 레이블 라벨 label 셀렉터 selector ' +
    '레이블셀렉터 라벨셀렉터 어노테이션 annotation 컨트롤플레인 controlplane 스케줄러 scheduler etcd kubelet kubeproxy kubectl 퍼시스턴트볼륨 persistentvolume ' +
    'persistentvolumeclaim pv pvc 롤링업데이트 rollingupdate 매니페스트 manifest clusterip nodeport loadbalancer 헬름 helm 차트 ' +
    '저장소 repository 원격저장소 로컬저장소 커밋 commit 브랜치 branch 머지 merge 병합 리베이스 rebase 체리픽 cherrypick 스태시 stash head 헤드 ' +
    '스테이징영역 스테이징 staging stagingarea 인덱스 index 작업디렉터리 작업디렉토리 workingdirectory workingtree 워킹디렉토리 충돌 conflict mergeconflict ' +
    'fastforward 포크 fork 클론 clone 풀리퀘스트 pullrequest 업스트림 upstream origin 스냅샷 snapshot ' +
    '커널 kernel 쉘 셸 shell 프로세스 process 파이프 pipe 리다이렉션 redirection 리디렉션 표준입력 표준출력 표준에러 표준오류 stdin stdout stderr 심볼릭링크 ' +
    '하드링크 hardlink softlink symboliclink inode 환경변수 크론 cron 데이터베이스 캐시 cache 가상머신 vm 하이퍼바이저 hypervisor 방화벽 프록시 proxy'
  ).split(' '),
);
